using MacroLsp.Evaluation;

// Started by build.cs with the root of the repository as the working directory.
var root = Path.Combine(Directory.GetCurrentDirectory(), "tests", "evaluation");
if (!Directory.Exists(root))
{
    Console.Error.WriteLine("Run this from the root of the repository: dotnet run build.cs evaluate");
    return 2;
}

var languages = args.Where(a => !a.StartsWith('-')).ToList();
var acts = Path.Combine(root, "acts");
var showErrors = args.Contains("--errors", StringComparer.Ordinal);
ActEvaluation.Run(acts, languages, showErrors);
ToneEvaluation.Run(Path.Combine(root, "tone"), acts, languages, showErrors, write: args.Contains("--write", StringComparer.Ordinal));
return 0;
