using System.CommandLine;
using System.CommandLine.Parsing;
using MemoCoach.LoopbackModels;

var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 for any free one.", DefaultValueFactory = _ => 0 };
var behaviour = new Option<string>("--behaviour")
{
    Description = $"How requests are treated, with commas between for one after the other: {Behaviour.Known}.",
    CustomParser = result => Checked(result),
    DefaultValueFactory = _ => "good",
};
var key = new Option<string?>("--key") { Description = "The key that requests must carry; any if absent." };
var command = new RootCommand("A model provider on this machine for tests: speaks Anthropic's, OpenAI's and Ollama's protocols.") { port, behaviour, key };
command.SetAction(async result =>
{
    await using var model = await LoopbackModel.StartAsync(result.GetValue(behaviour)!, result.GetValue(port), result.GetValue(key));
    Console.WriteLine($"Listening on {model.Address}");
    await model.WaitAsync();
});
return await command.Parse(args).InvokeAsync();

static string? Checked(ArgumentResult result)
{
    var text = result.Tokens.Single().Value;
    try
    {
        _ = Behaviour.ParseAll(text);
    }
    catch (FormatException mistake)
    {
        result.AddError(mistake.Message);
    }

    return text;
}
