namespace MemoCoach.LoopbackModels;

/// <summary>A request under way. It ends before the last bytes of its answer leave, for the client may ask again as soon as it has them.</summary>
internal sealed class RunningRequest(LoopbackModel model)
{
    private bool hasEnded;

    public void End()
    {
        if (!hasEnded)
        {
            hasEnded = true;
            model.End();
        }
    }
}
