using var closed = new ManualResetEventSlim();
ParentPipe.OnClosed(closed.Set);
closed.Wait();
