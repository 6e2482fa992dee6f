using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Configuration;
using Microsoft.Extensions.FileSystemGlobbing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class GlobTests
{
    [Theory]
    [InlineData("**/*.macro.yaml", "a.macro.yaml", GlobMatch.Whole)]
    [InlineData("**/*.macro.yaml", "one/two/a.macro.yaml", GlobMatch.Whole)]
    [InlineData("**/*.macro.yaml", "one/two/a.yaml", GlobMatch.None)]
    [InlineData("*.macro.yaml", "a.macro.yaml", GlobMatch.Whole)]
    [InlineData("*.macro.yaml", "one/a.macro.yaml", GlobMatch.None)]
    [InlineData("learn/**", "learn/a", GlobMatch.Whole)]
    [InlineData("learn/**", "learn/deep/a", GlobMatch.Whole)]
    [InlineData("learn/**", "learn", GlobMatch.None)]
    [InlineData("learn/**", "learned/a", GlobMatch.None)]
    [InlineData("learn/**", "other/learn/a", GlobMatch.None)]
    [InlineData("learn", "learn/deep/a", GlobMatch.InFolder)]
    [InlineData("learn/", "learn/a", GlobMatch.InFolder)]
    [InlineData("./learn", "learn/a", GlobMatch.InFolder)]
    [InlineData("learn", "learn", GlobMatch.Whole)]
    [InlineData("l*n", "learn/a", GlobMatch.InFolder)]
    [InlineData("**/drafts", "a/b/drafts/c/d", GlobMatch.InFolder)]
    [InlineData("a/**/z", "a/z", GlobMatch.Whole)]
    [InlineData("a/**/z", "a/b/c/z", GlobMatch.Whole)]
    [InlineData("a/**/m/**/z", "a/m/b/m/c/z", GlobMatch.Whole)]
    [InlineData("a/**/m/*/z", "a/m/m/b/z", GlobMatch.Whole)]
    [InlineData("a/**/z", "b/z", GlobMatch.None)]
    [InlineData("**", "a/b", GlobMatch.Whole)]
    [InlineData("a?c", "abc", GlobMatch.Whole)]
    [InlineData("a?c", "a/c", GlobMatch.None)]
    [InlineData("a?c", "ac", GlobMatch.None)]
    [InlineData("a?c", "a😀c", GlobMatch.Whole)]
    [InlineData("*a*b*", "xxaxxbxx", GlobMatch.Whole)]
    [InlineData("*a*b", "ab-ab", GlobMatch.Whole)]
    [InlineData("*a*b", "aba", GlobMatch.None)]
    [InlineData("{shipping,payment}/*.yaml", "payment/a.yaml", GlobMatch.Whole)]
    [InlineData("{shipping,payment}/*.yaml", "events/a.yaml", GlobMatch.None)]
    [InlineData("a.{macro.yaml,md}", "a.macro.yaml", GlobMatch.Whole)]
    [InlineData("shipping\\*.yaml", "shipping/a.yaml", GlobMatch.Whole)]
    [InlineData("Learn", "learn/a", GlobMatch.None)]
    [InlineData("a.b", "axb", GlobMatch.None)]
    [InlineData("(a+b)[c]", "(a+b)[c]", GlobMatch.Whole)]
    [InlineData("", "a", GlobMatch.None)]
    public void A_glob_fits_or_not(string pattern, string path, GlobMatch expected)
    {
        new Glob(pattern).Match(path).ShouldBe(expected);
        new Glob(pattern).Match("./" + path).ShouldBe(expected);
    }

    /// <summary>Where both know the signs, Microsoft.Extensions.FileSystemGlobbing says the same.</summary>
    [Fact]
    public void Stars_mean_what_they_mean_elsewhere()
    {
        var name = Gen.Elements("a", "b", "ab", "aab.c", "a.b");
        // Without "*.*", which that library takes for any name, as DOS did.
        var part = Gen.Elements("a", "b", "ab", "a*", "*b", "*", "*a*", "**", "*.c", "a*.*", "aab.c");
        var path = Gen.Choose(1, 5).SelectMany(count => name.ListOf(count)).Select(parts => string.Join('/', parts));
        var pattern = Gen.Choose(1, 4).SelectMany(count => part.ListOf(count)).Select(parts => string.Join('/', parts));
        var pairs = from file in path from glob in pattern select (file, glob);
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var theirs = new Matcher(StringComparison.Ordinal).AddInclude(pair.glob).Match(pair.file).HasMatches;
            (new Glob(pair.glob).Match(pair.file) == GlobMatch.Whole).ShouldBe(theirs, $"{pair.glob} and {pair.file}");
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_folder_among_the_macros_stands_for_the_macros_in_it()
    {
        var config = ConfigCheck.Fine("macros: [shipping, extra/*.yaml]\nexclude: [shipping/drafts]\n");
        config.Includes("shipping/deep/late.macro.yaml").ShouldBeTrue();
        config.Includes("shipping/late.macro.yml").ShouldBeTrue();
        config.Includes("shipping/notes.md").ShouldBeFalse();
        config.Includes("shipping/drafts/late.macro.yaml").ShouldBeFalse();
        config.Includes("extra/plain.yaml").ShouldBeTrue();
        config.Includes("late.macro.yaml").ShouldBeFalse();
    }

    [Fact]
    public void A_set_gives_its_closest_fit()
    {
        var set = new GlobSet(["a", "a/*.yaml"]);
        set.Match("a/x.yaml").ShouldBe(GlobMatch.Whole);
        set.Match("a/x.md").ShouldBe(GlobMatch.InFolder);
        set.Matches("b/x.md").ShouldBeFalse();
    }
}
