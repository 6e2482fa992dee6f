using System.Buffers;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What stands below <c>placeholders:</c>.</summary>
internal static class PlaceholderOptions
{
    private const string SampleDate = "2026-12-01";

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,");

    private static readonly Option<PlaceholderType> Type = new("type", new ChoiceType<PlaceholderType>(
        "text, date, contact, number or url",
        ("text", PlaceholderType.Text, "Words, written as they come."),
        ("date", PlaceholderType.Date, "A calendar day, written in the reader's language by the filters date and relative."),
        ("contact", PlaceholderType.Contact, "A phone number or an e-mail address."),
        ("number", PlaceholderType.Number, "A number."),
        ("url", PlaceholderType.Url, "A web address.")),
        PlaceholderType.Text, "What kind of value it is.") { Default = "text" };

    private static readonly Option<string> Description = new("description", Texts.Any("a sentence"), "",
        "What the placeholder stands for. Authors see it in completion and hover.")
    { Example = "The number of the order, as the customer sees it." };

    private static readonly Option<string> Sample = new("sample", Texts.Filled("a made-up value"), "",
        "A made-up value for previews; a date is written as 2026-12-01.") { Example = "A-20417" };

    private static readonly Option<string?> Default = new("default", new NullableText(Texts.Filled("a wording")), null,
        "The wording to suggest for | default: \"...\", when the value is not known.") { Example = "your order" };

    private static readonly Option<Sensitivity> Sensitivity = new("sensitivity", new ChoiceType<Sensitivity>(
        "public, personal or internal",
        ("public", Configuration.Sensitivity.Public, "Anyone may read it."),
        ("personal", Configuration.Sensitivity.Personal, "It is about the customer, and for them alone."),
        ("internal", Configuration.Sensitivity.Internal, "It is for colleagues, and never sent.")),
        Configuration.Sensitivity.Public, "Who may read the value.") { Default = "public" };

    private static readonly Option<bool> MissingDefault = new("missing-default", new FlagType(), false,
        "Whether the value may be missing when the reply is sent, so that a text which uses it needs a default, "
        + "or another text for that case.") { Default = "false" };

    private static readonly ObjectType<PlaceholderDefinition> Placeholder = new("what the placeholder stands for",
        [Type, Description, Sample, Default, Sensitivity, MissingDefault], Build);

    public static readonly Option<ImmutableArray<KeyValuePair<string, PlaceholderDefinition>>> All = new("placeholders",
        new MapType<PlaceholderDefinition>("placeholders by their names", Texts.PlaceholderName, Placeholder), [],
        "What your macros can be filled with, beside the built-in placeholders. "
        + "For one with a built-in name, write only what is different.");

    private static PlaceholderDefinition Build(ObjectReading placeholder)
    {
        var builtIn = placeholder.Reading.IsBuiltIn ? null : BuiltInData.Placeholders.GetValueOrDefault(placeholder.Name);
        var type = placeholder.Get(Type, builtIn?.Type ?? Type.Fallback);
        var standard = placeholder.Get(Default, builtIn?.Default);
        var sample = placeholder.Get(Sample);
        if (sample.Length > 0 && Complaint(type, sample) is { } complaint)
        {
            placeholder.Reading.Report(ConfigProblem.InvalidValue, placeholder.SpanOf(Sample), complaint);
            sample = "";
        }

        if (sample.Length == 0)
            sample = builtIn is not null && builtIn.Type == type ? builtIn.Sample : SampleOf(type, placeholder.Name, standard);
        return new PlaceholderDefinition(placeholder.Name, type, placeholder.Get(Description, builtIn?.Description ?? ""), sample, standard,
            placeholder.Get(MissingDefault, builtIn?.NeedsDefault ?? MissingDefault.Fallback),
            placeholder.Get(Sensitivity, builtIn?.Sensitivity ?? Sensitivity.Fallback), placeholder.Reading.IsBuiltIn);
    }

    // By hand, because the first date or number that .NET reads loads ICU, which takes longer than all the rest of starting.
    private static string? Complaint(PlaceholderType type, string sample) => type switch
    {
        PlaceholderType.Date when !IsDate(sample) => $"\"{sample}\" is not a date. Write year, month and day, such as {SampleDate}.",
        PlaceholderType.Number when !IsNumber(sample) => $"\"{sample}\" is not a number, such as 3 or 49.90.",
        PlaceholderType.Url when !IsWebAddress(sample) => $"\"{sample}\" is not a web address, such as https://shop.example.com/orders.",
        PlaceholderType.Contact when !sample.Contains('@', StringComparison.Ordinal) && sample.Count(char.IsAsciiDigit) < 3 =>
            $"\"{sample}\" is neither a phone number nor an e-mail address, such as +1 202 555 0143.",
        _ => null,
    };

    /// <summary>Whether a text is a calendar day in the form 2026-12-01 (RFC 3339, full-date).</summary>
    private static bool IsDate(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        var digits = string.Concat(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8, 2));
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        var (year, month, day) = (Value(digits[..4]), Value(digits[4..6]), Value(digits[6..]));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

        static int Value(string number) => number.Aggregate(0, (sum, digit) => sum * 10 + (digit - '0'));
    }

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan().TrimStart('-');
        return digits.Length >= text.Length - 1 && digits.ContainsAnyInRange('0', '9') && !digits.ContainsAnyExcept(NumberSigns);
    }

    private static bool IsWebAddress(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && text[..scheme] is ("https" or "http")
            && text.Length > scheme + 3 && text[scheme + 3] is not ('/' or '.') && !text.Any(char.IsWhiteSpace);
    }

    private static string SampleOf(PlaceholderType type, string name, string? standard) => type switch
    {
        PlaceholderType.Date => SampleDate,
        PlaceholderType.Number => "3",
        PlaceholderType.Url => "https://shop.example.com/",
        PlaceholderType.Contact => "help@shop.example.com",
        _ => standard ?? name.Replace('_', ' '),
    };
}
