using System.Text.Json;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class ConfigSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ConfigSchema.ToJson()).RootElement;

    [Fact]
    public void The_schema_is_draft_07_and_forbids_other_keys()
    {
        Schema.GetProperty("$schema").GetString().ShouldBe("http://json-schema.org/draft-07/schema#");
        Schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        Schema.GetProperty("properties").GetProperty("frameworks").GetProperty("additionalProperties").GetProperty("required")[0].GetString()
            .ShouldBe("sections");
        Schema.GetProperty("properties").GetProperty("rules").GetProperty("additionalProperties").GetProperty("enum").EnumerateArray()
            .Select(level => level.GetString()).ShouldBe(["off", "suggestion", "warning", "error", "default"]);
    }

    [Fact]
    public void Every_key_is_explained_in_whole_sentences()
    {
        foreach (var (path, option) in All([])) option.Description.ShouldEndWith(".", customMessage: path);
    }

    [Fact]
    public void The_schema_has_the_keys_that_hover_knows()
    {
        foreach (var (path, option) in All([]))
        {
            var place = Schema;
            foreach (var key in path.Split('/'))
            {
                if (place.TryGetProperty("items", out var items)) place = items;
                place = place.TryGetProperty("properties", out var keys) ? keys.GetProperty(key) : place.GetProperty("additionalProperties");
            }

            place.GetProperty("description").GetString().ShouldBe(option.Description, path);
        }
    }

    /// <summary>Writing out what holds anyway changes nothing: the defaults that people read are the defaults that hold.</summary>
    [Fact]
    public void The_defaults_that_are_shown_are_the_defaults_that_hold()
    {
        foreach (var option in ConfigSchema.Keys.Where(option => option.Default is not null))
        {
            var config = ConfigCheck.Fine($"{option.Key}: {option.Default}\n");
            ConfigCheck.Dump(config).ShouldBe(ConfigCheck.Dump(ProjectConfig.Default), option.Key);
        }

        AssertSame("suppressions: { require-reason: false }", "suppressions: {}");
        AssertSame("placeholders: { mine: { type: text, sensitivity: public, missing-default: false } }", "placeholders: { mine: }");
        AssertSame("glossary: [{ term: a, avoid: [], locales: [], brand: false }]", "glossary: [{ term: a }]");
        AssertSame("locales: { de-DE: { styles: [] } }", "locales: { de-DE: }");
        AssertSame("frameworks: { X: { sections: [{ id: a, required: false, evidence: [] }] } }", "frameworks: { X: { sections: [{ id: a }] } }");
    }

    [Fact]
    public void Every_example_is_right()
    {
        foreach (var option in ConfigSchema.Keys.Where(option => option.Example is not null))
            ConfigFile.Read(new SourceText($"{option.Key}: {option.Example}\n")).Problems.ShouldBeEmpty(option.Key);
    }

    [Fact]
    public void A_place_is_found_through_names_and_lists()
    {
        var id = ConfigSchema.Describe(["frameworks", "AER", "sections", "id"]).ShouldNotBeNull();
        id.IsRequired.ShouldBeTrue();
        id.Type.ShouldBe("a section's id, in small letters with hyphens");

        var evidence = ConfigSchema.Describe(["frameworks", "AER", "sections", "evidence"]).ShouldNotBeNull();
        evidence.IsList.ShouldBeTrue();
        evidence.Refers.ShouldBe(OptionReference.SpeechAct);

        var level = ConfigSchema.Describe(["overrides", "rules", "missing-section"]).ShouldNotBeNull();
        level.Values.Select(value => value.Text).ShouldBe(["off", "suggestion", "warning", "error", "default"]);

        var rules = ConfigSchema.Describe(["rules"]).ShouldNotBeNull();
        rules.HasFreeNames.ShouldBeTrue();
        rules.Refers.ShouldBe(OptionReference.Rule);

        ConfigSchema.Describe(["placeholders", "mine"]).ShouldNotBeNull().Keys.Select(key => key.Key)
            .ShouldBe(["type", "description", "sample", "default", "sensitivity", "missing-default"]);
        ConfigSchema.Describe(["overrides"]).ShouldNotBeNull().Keys.Select(key => key.Key).ShouldBe(["files", "rules", "styles"]);
        ConfigSchema.Describe(["frameworks", "AER", "nothing"]).ShouldBeNull();
        ConfigSchema.Describe(["source-locale", "deeper"]).ShouldBeNull();
    }

    private static void AssertSame(string one, string other) =>
        ConfigCheck.Dump(ConfigCheck.Fine(one)).ShouldBe(ConfigCheck.Dump(ConfigCheck.Fine(other)));

    /// <summary>Every option with its path, an author's own name written as *.</summary>
    private static IEnumerable<(string Path, OptionInfo Option)> All(string[] path)
    {
        var info = ConfigSchema.Describe(path).ShouldNotBeNull();
        if (info.HasFreeNames) foreach (var inner in All([.. path, "*"])) yield return inner;
        foreach (var key in info.Keys)
        {
            string[] place = [.. path, key.Key];
            yield return (string.Join('/', place), key);
            foreach (var inner in All(place)) yield return inner;
        }
    }
}
