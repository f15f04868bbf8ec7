// Each class starts the whole product: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
