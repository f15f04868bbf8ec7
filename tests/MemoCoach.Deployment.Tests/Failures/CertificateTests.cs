using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace MemoCoach.Deployment.Tests.Failures;

public sealed class CertificateTests
{
    [Fact]
    public async Task TheSmokeTestOfASiteWhoseCertificateHasEndedSaysSo()
    {
        using var certificate = Ended();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        var port = FreePort.Find();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        await using var site = builder.Build();
        await site.StartAsync();

        var result = await Cli.Wrap(Repository.PathOf("deploy/smoke-test.sh")).WithArguments([$"https://localhost:{port}", file])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

        File.Delete(file);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("certificate has expired", result.StandardError, StringComparison.Ordinal);
    }

    private static X509Certificate2 Ended()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-30), now.AddDays(-1));
    }
}
