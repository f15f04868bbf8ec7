using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace MemoCoach.ServiceDefaults;

/// <summary>Tells what an operator can mend from faults of the program.</summary>
internal static class StartFailure
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder", Suffix = "Options";

    /// <summary>A sentence that names the setting; <see langword="null"/> for a fault of the program, whose stack trace is wanted.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalid => Named(invalid),
        AggregateException { InnerExceptions: var all } when all.All(one => one is OptionsValidationException) =>
            string.Join(Environment.NewLine, all.Cast<OptionsValidationException>().Select(Named)),
        InvalidOperationException { Source: Binder } => exception.Message,
        IOException { InnerException: AddressInUseException } => $"{exception.Message} Set ASPNETCORE_HTTP_PORTS to ports that are free.",
        _ => null,
    };

    /// <summary>Validators speak of the class; its section, which is what one sets, has its name without "Options".</summary>
    private static string Named(OptionsValidationException invalid)
    {
        var type = invalid.OptionsType.Name;
        return type.EndsWith(Suffix, StringComparison.Ordinal) ? invalid.Message.Replace($"{type}.", $"{type[..^Suffix.Length]}:", StringComparison.Ordinal) : invalid.Message;
    }
}
