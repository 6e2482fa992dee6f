namespace MacroLsp.Benchmarks;

/// <summary>What a continuous-integration job waits for: whole processes, from start to exit.</summary>
internal sealed class CommandLineScenarios(Table table, string macrolsp, string floor, string macro)
{
    private bool _findsNothing;

    /// <summary>A program that finds nothing where there is something to find is not worth measuring.</summary>
    public void RequireFindings(string brokenMacro)
    {
        _findsNothing = ChildProgram.Run(macrolsp, ["check", brokenMacro]).ExitCode != 1;
    }

    public void CheckOneFile(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Measure(Contender.Floor, floor, ["parse", macro], (time, _) => table[Figure.CheckOne, Contender.Floor].Add(time));
            Measure(Contender.Macrolsp, macrolsp, ["check", macro], (time, _) => table[Figure.CheckOne, Contender.Macrolsp].Add(time));
        }
    }

    public void CheckCorpus(Corpus corpus, int rounds)
    {
        var megabytes = corpus.Bytes / 1e6;
        for (var round = 0; round < rounds; round++)
        {
            Measure(Contender.Floor, floor, ["parse", corpus.Folder], (time, cpu) => Add(Contender.Floor, time, cpu));
            Measure(Contender.Macrolsp, macrolsp, ["check", corpus.Folder], (time, cpu) => Add(Contender.Macrolsp, time, cpu));
        }

        // Time is compared as CPU time: the parser alone runs on one core, and the promise is per core.
        void Add(string contender, double time, double cpu)
        {
            table[Figure.CheckTime, contender].Add(cpu);
            table[Figure.CheckSpeed, contender].Add(megabytes / (cpu / 1000));
        }
    }

    private void Measure(string contender, string program, string[] arguments, Action<double, double> add) => table.Try(contender, () =>
    {
        if (contender == Contender.Macrolsp && _findsNothing) throw new MeasurementFailed("check finds nothing in a broken macro");
        var run = ChildProgram.Run(program, arguments);
        add(run.Elapsed, run.Cpu);
    });
}
