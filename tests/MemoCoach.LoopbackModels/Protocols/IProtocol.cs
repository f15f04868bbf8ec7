using System.Text.Json;

namespace MemoCoach.LoopbackModels.Protocols;

/// <summary>A wire protocol that models are called by.</summary>
internal interface IProtocol
{
    /// <summary>Paths of its chat operation.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Media type of a streamed answer.</summary>
    string StreamType { get; }

    /// <summary>The key that a request carries.</summary>
    string? Key(HttpRequest request);

    /// <summary>Reads a request.</summary>
    ModelRequest Read(JsonElement body);

    /// <summary>The whole answer's body.</summary>
    object Body(ModelRequest request, ModelReply reply);

    /// <summary>A streamed answer's events, end marker last, each as it goes over the wire.</summary>
    IEnumerable<string> Events(ModelRequest request, ModelReply reply);

    /// <summary>The body that goes with an error status.</summary>
    object Error(int status, string? code = null);

    /// <summary>The event that tells of an error in the middle of a stream.</summary>
    string StreamError(int status);
}
