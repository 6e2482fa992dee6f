using System.Globalization;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Whole numbers below a thousand, in English words and back. What is none stays as it is.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Spell(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? Spell(number) : text;

    public static string Read(string text)
    {
        var low = text.ToLowerInvariant();
        for (var number = 0; number < 1000; number++)
        {
            if (Spell(number) == low) return number.ToString(CultureInfo.InvariantCulture);
        }

        return text;
    }

    private static string Spell(int number)
    {
        if (number < 20) return Small[number];
        if (number < 100) return number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Small[number % 10]}";
        var hundreds = $"{Small[number / 100]} hundred";
        return number % 100 == 0 ? hundreds : $"{hundreds} {Spell(number % 100)}";
    }
}
