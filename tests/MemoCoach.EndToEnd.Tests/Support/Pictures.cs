using Microsoft.Playwright;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>Pictures of pages to look at, once as PNG and once as WebP, which takes a third of the place.</summary>
internal static class Pictures
{
    private const string ToWebP = """
        async png => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL('image/webp', 0.82).split(',')[1];
        }
        """;

    /// <summary>Where to keep them, if anywhere.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("MEMOCOACH_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task KeepAsync(IPage page, string path, bool isWhole)
    {
        var png = await page.ScreenshotAsync(new() { Path = $"{path}.png", FullPage = isWhole });
        var blank = await page.Context.NewPageAsync();
        await File.WriteAllBytesAsync($"{path}.webp", Convert.FromBase64String(await blank.EvaluateAsync<string>(ToWebP, Convert.ToBase64String(png))));
        await blank.CloseAsync();
    }
}
