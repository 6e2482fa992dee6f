using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

/// <summary>Our records have the specification's member names, and agree with it on which of them are required.</summary>
public class SpecificationTests
{
    /// <summary>Ours alone: unions that the specification spells out in place, and structures that it leaves unnamed.</summary>
    private static readonly string[] WithoutName =
    [
        nameof(DynamicRegistrationCapability), nameof(RefreshCapability), nameof(ResolveSupport), nameof(ValueSet),
        nameof(WorkDoneProgress), nameof(DocumentDiagnosticReport), nameof(WorkspaceDocumentDiagnosticReport),
        nameof(CompletionTextEdit), nameof(SemanticTokensDeltaResult), nameof(TextDocumentContentChangeEvent), nameof(PrepareRenameResult),
        nameof(Rpc.NoParams), nameof(Rpc.NoResult), nameof(Rpc.ResponseError),
    ];

    /// <summary>Required by the specification, and read leniently since clients leave them out.</summary>
    private static readonly string[] Lenient =
    [
        "InitializeParams.processId", "InitializeParams.rootUri", "DidChangeConfigurationParams.settings",
        "ShowDocumentClientCapabilities.support",
        "StaleRequestSupportOptions.cancel", "StaleRequestSupportOptions.retryOnContentModified",
        "ClientSignatureInformationOptions.documentationFormat",
        "SemanticTokensClientCapabilities.tokenTypes", "SemanticTokensClientCapabilities.tokenModifiers",
    ];

    /// <summary>Written by us and never read, with members that we always set although they are optional.</summary>
    private static readonly string[] AlwaysSet =
    [
        nameof(TextDocumentSyncOptions), nameof(SemanticTokensOptions), nameof(SemanticTokensFullDelta), nameof(SaveOptions),
        nameof(WorkspaceFoldersServerCapabilities), nameof(DidChangeConfigurationRegistrationOptions),
    ];

    /// <summary>Members that we have no use for: neither read by us nor needed by the other side.</summary>
    private static readonly string[] LeftOut =
    [
        "SemanticTokensClientCapabilities.requests", "SemanticTokensClientCapabilities.formats",
        "ClientCodeActionLiteralOptions.codeActionKind",
    ];

    private static readonly Dictionary<string, Dictionary<string, bool>> Specification = ReadSpecification();

    public static TheoryData<string> Structures() => [.. Specification.Keys];

    [Fact]
    public void Every_record_is_named_as_in_the_specification() =>
        Records().Keys.Except(Specification.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(WithoutName.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Structures))]
    public void Members_are_those_of_the_specification(string name)
    {
        var members = Specification[name];
        if (!Records().TryGetValue(name, out var record))
        {
            // A base class or a union written by a converter has no members of its own in the metadata.
            typeof(LspJson).Assembly.GetType($"MacroLsp.Protocol.{name}").ShouldNotBeNull().IsDefined(typeof(JsonConverterAttribute), false).ShouldBeTrue();
            return;
        }

        foreach (var property in record.Properties)
        {
            members.ShouldContainKey(property.Name);
            if (members[property.Name] && !AlwaysSet.Contains(name))
                property.IsRequired.ShouldBeFalse($"{name}.{property.Name} is optional in the specification");
        }

        foreach (var (member, isOptional) in members)
        {
            var id = $"{name}.{member}";
            if (isOptional || LeftOut.Contains(id))
                continue;
            var property = record.Properties.SingleOrDefault(p => p.Name == member).ShouldNotBeNull($"{id} is required");
            if (Lenient.Contains(id) || !IsRead(record))
                continue;
            property.IsRequired.ShouldBeTrue($"{id} is required");
        }
    }

    [Fact]
    public void The_lists_of_exceptions_name_members_that_exist()
    {
        foreach (var id in Lenient.Concat(LeftOut))
            Specification[id.Split('.')[0]].ShouldContainKey(id.Split('.')[1]);
    }

    // A constant member ("kind" of a file operation) has no setter, so it cannot be required on reading.
    private static bool IsRead(JsonTypeInfo record) => record.Properties.All(p => p.Set is not null || p.AssociatedParameter is not null);

    private static Dictionary<string, JsonTypeInfo> Records()
    {
        var found = new Dictionary<string, JsonTypeInfo>(StringComparer.Ordinal);
        foreach (var type in typeof(LspJson).Assembly.GetTypes())
        {
            if (type is { IsPublic: true, IsByRefLike: false, ContainsGenericParameters: false } && LspJson.Default.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info)
                found.Add(type.Name, info);
        }

        return found;
    }

    private static Dictionary<string, Dictionary<string, bool>> ReadSpecification() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "members.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(':'))
            .ToDictionary(
                parts => parts[0],
                parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(m => m.TrimEnd('?'), m => m.EndsWith('?'), StringComparer.Ordinal),
                StringComparer.Ordinal);
}
