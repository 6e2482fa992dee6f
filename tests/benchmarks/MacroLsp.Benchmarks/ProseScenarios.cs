namespace MacroLsp.Benchmarks;

/// <summary>What prose costs: tone rules of all locales on texts that differ, speech acts, and the checkers of prose that others have.</summary>
internal sealed class ProseScenarios(Table table, string macrolsp, string floor, ProseCorpus corpus)
{
    /// <summary>Checks all macros with all packs and with none, beside YamlDotNet's parser alone.</summary>
    public void Check(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Speed(Contender.Floor, Figure.ProseSpeed, floor, ["parse", corpus.Macros], corpus.Bytes);
            Speed(Contender.Macrolsp, Figure.ProseSpeed, macrolsp, ["check", corpus.Macros], corpus.Bytes);
            Speed(Contender.Macrolsp, Figure.SpeedWithoutTone, macrolsp, ["check", corpus.MacrosWithoutTone], corpus.Bytes);
        }
    }

    /// <summary>Speech acts of a thousand replies: the difference to one reply, so that starting is not part of it.</summary>
    public void Acts(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            table.Try(Contender.Macrolsp, () =>
            {
                var one = ChildProgram.Run(macrolsp, ["acts", "--jsonl", corpus.OneReplyLine, "--format", "json"]).Cpu;
                var all = ChildProgram.Run(macrolsp, ["acts", "--jsonl", corpus.ReplyLines, "--format", "json"]).Cpu;
                table[Figure.Acts, Contender.Macrolsp].Add(all - one);
            });
        }
    }

    /// <summary>The English texts, checked by others and by <c>macrolsp tone</c>, which reads plain text as they do.</summary>
    public void Peers()
    {
        var bytes = new FileInfo(corpus.PlainText).Length;
        foreach (var (figure, script) in new[]
        {
            (Figure.WriteGood, NpmPackage.Install("write-good", "1.0.8", "bin/write-good.js")),
            (Figure.Alex, NpmPackage.Install("alex", "11.0.1", "cli.js")),
        })
        {
            Speed(Contender.Macrolsp, figure, macrolsp, ["tone", corpus.PlainText, "--packs", "Support,Connotation,en-US"], bytes);
            if (script is not null) Speed(Contender.Peer, figure, "node", [script, corpus.PlainText], bytes);
        }
    }

    // Counted as processor time: the promise is per core, and a program that uses two is not twice as good.
    private void Speed(string contender, string figure, string program, string[] arguments, long bytes) => table.Try(contender, () =>
    {
        var run = contender == Contender.Peer ? ChildProgram.RunChecker(program, arguments) : ChildProgram.Run(program, arguments);
        table[figure, contender].Add(bytes / 1e6 / (run.Cpu / 1000));
    });
}
