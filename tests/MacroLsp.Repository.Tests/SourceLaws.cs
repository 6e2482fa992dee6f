using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>What no C# file contains, found in the syntax tree so that strings and comments do not count.</summary>
public sealed class SourceLaws
{
    [Fact]
    public void No_null_forgiving_operator() => Law.Holds(
        Checkout.CSharpFiles.SelectMany(NullForgiving),
        "let the type say that the value is there, or handle the case in which it is not; `?? throw` states why it cannot happen.");

    [Fact]
    public void Null_forgiving_is_recognized() => Law.IsBrokenBy(
        NullForgiving(Sample("""
            class C {
                int Length(string? s) => s!.Length;
                bool Not(bool b) => !b && b != true;
                string Text => "wow!.";
            }
            """)), 2);

    [Fact]
    public void No_empty_catch() => Law.Holds(
        Checkout.CSharpFiles.SelectMany(EmptyCatches),
        "a bug is reported, not swallowed: catch the exception that is expected, and say in the block what follows from it.");

    [Fact]
    public void Empty_catch_is_recognized() => Law.IsBrokenBy(
        EmptyCatches(Sample("""
            class C {
                void M() { try { } catch { } }
                void N() { try { } catch (Exception) { /* fine */ } }
                bool O() { try { return true; } catch (Exception) { return false; } }
            }
            """)), 2, 3);

    [Fact]
    public void Nothing_is_left_open() => Law.Holds(
        Checkout.CSharpFiles.SelectMany(LeftOpen),
        "do it now, or write an issue; a marker in the code is read by nobody.");

    [Fact]
    public void Left_open_is_recognized() => Law.IsBrokenBy(
        LeftOpen(Sample("""
            class C {
                // TODO: later
                string Marker => "TODO";
                void M() => throw new NotImplementedException();
                /* FIXME */
            }
            """)), 2, 5, 4);

    [Fact]
    public void No_silenced_warning() => Law.Holds(
        Checkout.CSharpFiles.SelectMany(SilencedWarnings),
        "mend what the analyzer says, or change .editorconfig for everybody, with the reason in the line above.");

    [Fact]
    public void Silenced_warning_is_recognized() => Law.IsBrokenBy(
        SilencedWarnings(Sample("""
            #pragma warning disable CA1000
            class C;
            #pragma warning restore CA1000
            """)), 1);

    [Fact]
    public void No_sleeping() => Law.Holds(
        Checkout.CSharpFiles.SelectMany(Sleeps),
        "wait for the thing itself (a task, an event), or pass a TimeProvider.");

    [Fact]
    public void Sleeping_is_recognized() => Law.IsBrokenBy(
        Sleeps(Sample("""
            class C {
                void M() => Thread.Sleep(10);
                void N() => System.Threading.Thread.Sleep(10);
                string Text => "Thread.Sleep(10)";
            }
            """)), 2, 3);

    [Fact]
    public void No_test_that_cannot_fail() => Law.Holds(
        TestFiles.SelectMany(EmptyTests),
        "a test asserts what the product does; a test that is skipped or that asserts a constant is deleted or made real.");

    [Fact]
    public void Test_that_cannot_fail_is_recognized() => Law.IsBrokenBy(
        EmptyTests(Sample("""
            class C {
                [Fact] void M() => Assert.True(true);
                [Fact] void N() => true.ShouldBeTrue();
                [Fact(Skip = "later")] void O() => Sum(1, 2).ShouldBe(3);
                [Fact] void P() { }
                [Fact] void Q() => Assert.True(Sum(1, 2) == 3);
            }
            """)), 2, 3, 4, 5);

    [Fact]
    public void No_timed_test() => Law.Holds(
        TestFiles.SelectMany(Clocks),
        "assert on work counted; what takes time is measured in tests/benchmarks.");

    [Fact]
    public void Timed_test_is_recognized() => Law.IsBrokenBy(
        Clocks(Sample("""
            class C {
                [Fact] void M() { var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds.ShouldBeLessThan(5); }
            }
            """)), 2);

    private static IEnumerable<CSharpFile> TestFiles => Checkout.CSharpFiles.Where(file =>
        file.Path.StartsWith("tests/", StringComparison.Ordinal) && file.Path.Contains(".Tests/", StringComparison.Ordinal));

    private static CSharpFile Sample(string text) => CSharpFile.Parse("Sample.cs", text);

    private static IEnumerable<Violation> NullForgiving(CSharpFile file) => file.Root.DescendantNodes()
        .Where(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        .Select(node => file.At(node, node.ToString()));

    private static IEnumerable<Violation> EmptyCatches(CSharpFile file) => file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
        .Where(clause => clause.Block.Statements.Count == 0)
        .Select(clause => file.At(clause, "an empty catch"));

    private static IEnumerable<Violation> LeftOpen(CSharpFile file)
    {
        var comments = file.Root.DescendantTrivia(descendIntoTrivia: true).Where(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        var markers = comments.Where(comment => Markers.Any(marker => comment.ToString().Contains(marker, StringComparison.Ordinal)))
            .Select(comment => file.At(comment.GetLocation(), comment.ToString().Trim()));
        var unwritten = file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == nameof(NotImplementedException) && name.Parent is ObjectCreationExpressionSyntax)
            .Select(name => file.At(name, name.ToString()));
        return markers.Concat(unwritten);
    }

    private static IEnumerable<Violation> SilencedWarnings(CSharpFile file) => file.Root
        .DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
        .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
        .Select(pragma => file.At(pragma, pragma.ToString().Trim()));

    private static IEnumerable<Violation> Sleeps(CSharpFile file) => file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression.ToString() is "Thread.Sleep" or "System.Threading.Thread.Sleep")
        .Select(call => file.At(call, call.ToString()));

    private static IEnumerable<Violation> EmptyTests(CSharpFile file)
    {
        var tests = file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"));
        foreach (var test in tests)
        {
            var skipped = test.AttributeLists.SelectMany(list => list.Attributes)
                .Any(attribute => attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.ToString() == "Skip") ?? false);
            var constant = test.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(call => call.ToString() is "Assert.True(true)" or "Assert.False(false)" or "true.ShouldBeTrue()" or "false.ShouldBeFalse()");
            var empty = test is { ExpressionBody: null, Body: null or { Statements.Count: 0 } };
            if (skipped || constant || empty) yield return file.At(test, $"{test.Identifier} cannot fail");
        }
    }

    private static IEnumerable<Violation> Clocks(CSharpFile file) => file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == "Stopwatch")
        .Select(name => file.At(name, "a clock in a test"));

    // Written in two halves so that this file does not break its own law.
    private static readonly string[] Markers = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];
}
