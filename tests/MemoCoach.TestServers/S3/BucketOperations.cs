using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace MemoCoach.TestServers.S3;

/// <summary>The operations on the bucket and its objects (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).</summary>
internal sealed class BucketOperations(ConcurrentDictionary<string, byte[]> objects, ConcurrentDictionary<string, S3OpenUpload> uploads)
{
    /// <summary>So few that a handful of objects needs a second page.</summary>
    private const int PageSize = 2;

    private static readonly XNamespace s_namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>Which operation a request is.</summary>
    public static string Name(HttpRequest request)
    {
        var (method, query) = (request.Method, request.Query);
        return method switch
        {
            "POST" when query.ContainsKey("uploads") => "CreateMultipartUpload",
            "POST" => "CompleteMultipartUpload",
            "PUT" when query.ContainsKey("partNumber") => "UploadPart",
            "PUT" => "PutObject",
            "DELETE" when query.ContainsKey("uploadId") => "AbortMultipartUpload",
            "DELETE" => "DeleteObject",
            "GET" when query.ContainsKey("uploads") => "ListMultipartUploads",
            "GET" when query.ContainsKey("list-type") => "ListObjectsV2",
            "HEAD" => "HeadObject",
            _ => "GetObject",
        };
    }

    public static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return AnswerAsync(context, new XElement("Error", new XElement("Code", code), new XElement("Message", code)));
    }

    public Task AnswerAsync(HttpContext context, string operation, byte[] body)
    {
        var path = context.Request.Path.Value!.TrimStart('/').Split('/', 2);
        var key = path.Length > 1 ? path[1] : "";
        return path[0] != S3Server.Bucket
            ? RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchBucket")
            : operation switch
            {
                "ListObjectsV2" => ListAsync(context),
                "ListMultipartUploads" => ListUploadsAsync(context),
                "CreateMultipartUpload" => CreateUploadAsync(context, key),
                "UploadPart" => TakePartAsync(context, body),
                "CompleteMultipartUpload" => CompleteAsync(context, key, body),
                "AbortMultipartUpload" => Remove(context, uploads, context.Request.Query["uploadId"].ToString()),
                "PutObject" => PutAsync(context, key, body),
                "DeleteObject" => Remove(context, objects, key),
                _ => GetAsync(context, key),
            };
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var (prefix, after) = (query["prefix"].ToString(), query["continuation-token"].ToString());
        var found = objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after) > 0)
            .Order(StringComparer.Ordinal).ToList();
        var page = found.Take(PageSize).ToList();
        return AnswerAsync(context, Element(
            "ListBucketResult",
            Element("IsTruncated", found.Count > PageSize),
            found.Count > PageSize ? Element("NextContinuationToken", page[^1]) : null,
            page.Select(key => Element("Contents", Element("Key", key), Element("Size", objects[key].Length)))));
    }

    private Task ListUploadsAsync(HttpContext context)
    {
        var prefix = context.Request.Query["prefix"].ToString();
        var open = uploads.Where(upload => upload.Value.Key.StartsWith(prefix, StringComparison.Ordinal));
        return AnswerAsync(context, Element(
            "ListMultipartUploadsResult",
            open.Select(upload => Element(
                "Upload",
                Element("Key", upload.Value.Key),
                Element("UploadId", upload.Key),
                Element("Initiated", upload.Value.Initiated.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture))))));
    }

    private Task CreateUploadAsync(HttpContext context, string key)
    {
        var id = Guid.NewGuid().ToString("N");
        uploads[id] = new S3OpenUpload(key, TimeProvider.System.GetUtcNow());
        return AnswerAsync(context, Element("InitiateMultipartUploadResult", Element("Bucket", S3Server.Bucket), Element("Key", key), Element("UploadId", id)));
    }

    private Task TakePartAsync(HttpContext context, byte[] body)
    {
        if (!uploads.TryGetValue(context.Request.Query["uploadId"]!, out var upload))
        {
            return RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchUpload");
        }

        upload.Parts[int.Parse(context.Request.Query["partNumber"]!, CultureInfo.InvariantCulture)] = body;
        context.Response.Headers.ETag = Tag(body);
        return Task.CompletedTask;
    }

    private Task CompleteAsync(HttpContext context, string key, byte[] body)
    {
        if (!uploads.TryRemove(context.Request.Query["uploadId"]!, out var upload))
        {
            return RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchUpload");
        }

        var parts = XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants().Where(element => element.Name.LocalName == "Part")
            .Select(part => (Number: (int)part.Elements().Single(child => child.Name.LocalName == "PartNumber"), Tag: (string)part.Elements().Single(child => child.Name.LocalName == "ETag")))
            .ToList();
        if (parts.Any(part => Tag(upload.Parts[part.Number]).Trim('"') != part.Tag.Trim('"')))
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "InvalidPart");
        }

        objects[key] = [.. parts.SelectMany(part => upload.Parts[part.Number])];
        return AnswerAsync(context, Element("CompleteMultipartUploadResult", Element("Key", key), Element("ETag", Tag(objects[key]))));
    }

    private Task PutAsync(HttpContext context, string key, byte[] body)
    {
        objects[key] = body;
        context.Response.Headers.ETag = Tag(body);
        return Task.CompletedTask;
    }

    /// <summary>The answer is the same whether there was something or not.</summary>
    private static Task Remove<T>(HttpContext context, ConcurrentDictionary<string, T> from, string key)
    {
        from.TryRemove(key, out _);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task GetAsync(HttpContext context, string key)
    {
        if (!objects.TryGetValue(key, out var content))
        {
            return RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchKey");
        }

        return Results.Bytes(content, "application/octet-stream", enableRangeProcessing: true, entityTag: new(Tag(content))).ExecuteAsync(context);
    }

    private static Task AnswerAsync(HttpContext context, XElement answer)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(new XDeclaration("1.0", "UTF-8", null) + answer.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Element(string name, params object?[] content) => new(s_namespace + name, content);

#pragma warning disable CA5351 // The protocol's tag of a part is MD5; it protects nothing here.
    private static string Tag(byte[] content) => $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";
#pragma warning restore CA5351
}
