using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class SubstitutionCheckTests
{
    [Fact]
    public void Says_what_to_write_and_what_was_found() =>
        StyleCase.Finds(Rule.Substitution("utilize", "use", "in order to", "to"), "We utilize it in order to win.", "3 utilize: Use 'use', not 'utilize'.", "14 in order to: Use 'to', not 'in order to'.");

    [Fact]
    public void The_longest_key_wins() =>
        StyleCase.Finds(Rule.Substitution("mail", "post", "mail address", "address"), "a mail address", "2 mail address: Use 'address', not 'mail address'.");

    [Fact]
    public void Which_key_matched_is_known_among_patterns() =>
        StyleCase.Finds(
            Rule.Substitution("colou?rs?", "hue", "gr[ae]y", "ash", "(dark|light)ish", "dim") with { IgnoreCase = true },
            "Colours of grey, lightish gray",
            "0 Colours: Use 'hue', not 'Colours'.", "11 grey: Use 'ash', not 'grey'.", "17 lightish: Use 'dim', not 'lightish'.", "26 gray: Use 'ash', not 'gray'.");

    [Fact]
    public void Groups_of_the_key_are_filled_in() =>
        StyleCase.Finds(
            Rule.Substitution(@"(\d+)-(day|week)", "$1 $2s", "(?:an?)historic(al)?", "a historic$1") with { IgnoreCase = true }, "A 3-Day trial", "2 3-Day: Use '3 Days', not '3-Day'.");

    [Fact]
    public void A_flag_in_one_key_stays_in_it() =>
        StyleCase.Finds(Rule.Substitution("(?i)alpha", "A", "beta", "B"), "ALPHA BETA beta", "0 ALPHA: Use 'A', not 'ALPHA'.", "11 beta: Use 'B', not 'beta'.");

    [Fact]
    public void What_is_right_already_is_left_alone()
    {
        StyleCase.Finds(Rule.Substitution("javascript", "JavaScript") with { IgnoreCase = true }, "JavaScript Javascript", "11 Javascript: Use 'JavaScript', not 'Javascript'.");
        StyleCase.Finds(Rule.Substitution("e-?mail", "email|e mail") with { IgnoreCase = true }, "email E-mail", "6 E-mail: Use 'email|e mail', not 'E-mail'.");
        StyleCase.Finds(Rule.Substitution("[Pp]y(?:thon)?", "[Pp]ython"), "Python py", "7 py: Use '[Pp]ython', not 'py'.");
    }

    [Fact]
    public void With_replace_the_options_are_texts_and_not_patterns() =>
        StyleCase.Finds(
            Rule.Substitution(",{3}", "...") with { NonWord = true, Action = Rule.Action("replace") }, "so,,,", "2 ,,,: Use '...', not ',,,'.");

    [Fact]
    public void Several_options_bring_their_own_quotation_marks()
    {
        var one = Rule.Substitution("basically", "mainly") with { Action = Rule.Action("replace") };
        StyleCase.Finds(one, "basically", "0 basically: Use 'mainly', not 'basically'.");
        StyleCase.Finds(Rule.Substitution("big", "large|huge") with { Action = Rule.Action("replace") }, "big", "0 big: Use 'large' or 'huge', not 'big'.");
        StyleCase.Finds(Rule.Substitution("big", "a|b|c") with { Action = Rule.Action("replace") }, "big", "0 big: Use 'a', 'b', or 'c', not 'big'.");
        StyleCase.Finds(Rule.Substitution("or", @"a\|b") with { Action = Rule.Action("replace") }, "or", "0 or: Use 'a|b', not 'or'.");
        StyleCase.Fixes(Rule.Substitution("big", "large|huge") with { Action = Rule.Action("replace") }, "big", ["large", "huge"]);
    }

    [Fact]
    public void Capitalize_keeps_a_capital_first_letter()
    {
        var rule = Rule.Substitution("utilize", "use|apply") with { IgnoreCase = true, Capitalize = true, Action = Rule.Action("replace") };
        StyleCase.Finds(rule, "Utilize utilize", "0 Utilize: Use 'Use' or 'Apply', not 'Utilize'.", "8 utilize: Use 'use' or 'apply', not 'utilize'.");
        StyleCase.Fixes(rule, "Utilize utilize", ["Use", "Apply"], ["use", "apply"]);
    }

    [Fact]
    public void Matchcase_keeps_the_case_of_what_was_found()
    {
        var rule = Rule.Substitution("utilize", "use|apply") with { IgnoreCase = true, MatchCase = true, Action = Rule.Action("replace") };
        StyleCase.Fixes(rule, "UTILIZE Utilize utilize", ["USE", "APPLY"], ["Use", "Apply"], ["use", "apply"]);
    }

    [Fact]
    public void Optional_letters_of_a_value_are_not_shown() =>
        StyleCase.Finds(Rule.Substitution("oauth2?", "OAuth2?") with { IgnoreCase = true }, "oauth2 oauth", "0 oauth2: Use 'OAuth2', not 'oauth2'.", "7 oauth: Use 'OAuth2?', not 'oauth'.");

    [Fact]
    public void Exceptions_and_vocabulary_excuse()
    {
        StyleCase.Finds(Rule.Substitution("app", "program") with { Exceptions = Rule.Texts("app store") }, "app store, app", "11 app: Use 'program', not 'app'.");
        StyleCase.Finds(Rule.Substitution("app", "program"), StyleContext.Empty with { Accepted = ["app"] }, "app");
    }

    [Fact]
    public void A_message_with_one_place_gets_the_expected() =>
        StyleCase.Finds(Rule.Substitution("a", "b") with { Message = Rule.Text("%[2]s -> %[1]s") }, "a", "0 a: a -> b");
}
