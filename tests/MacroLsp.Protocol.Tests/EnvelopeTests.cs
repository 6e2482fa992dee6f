using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Protocol.Rpc;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

public class EnvelopeTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":[1,{}]}}""", "Request 1 m {\"a\":[1,{}]}")]
    [InlineData("""{"params":{"a":1},"method":"m","id":"x","jsonrpc":"2.0"}""", "Request x m {\"a\":1}")]
    [InlineData("""{"jsonrpc":"2.0","id":-7,"method":"m"}""", "Request -7 m ")]
    [InlineData("""{"jsonrpc":"2.0","method":"m","params":null}""", "Notification  m null")]
    [InlineData("""{"jsonrpc":"2.0","method":"m","extra":{"id":[5]},"params":[ 1 ]}""", "Notification  m [ 1 ]")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"result":null}""", "Response 3  null")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":{"code":1,"message":"no"}}""", "Response 3  {\"code\":1,\"message\":\"no\"}")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{}}""", "Response   {}")]
    public void A_message_is_told_by_its_members(string json, string expected)
    {
        var envelope = Parse(json);

        $"{envelope.Kind} {envelope.Id} {envelope.Method} {Encoding.UTF8.GetString(envelope.Payload)}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("", ErrorCode.ParseError, null)]
    [InlineData("{", ErrorCode.ParseError, null)]
    [InlineData("nonsense", ErrorCode.ParseError, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m"} x""", ErrorCode.ParseError, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}""", ErrorCode.ParseError, null)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"m"}]""", ErrorCode.InvalidRequest, null)]
    [InlineData("[]", ErrorCode.InvalidRequest, null)]
    [InlineData("17", ErrorCode.InvalidRequest, null)]
    [InlineData("{}", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"id":1,"method":"m"}""", ErrorCode.InvalidRequest, "1")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"m"}""", ErrorCode.InvalidRequest, "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1},"method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":{"id":4}}""", ErrorCode.InvalidRequest, "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m","params":3}""", ErrorCode.InvalidRequest, "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", ErrorCode.InvalidRequest, "1")]
    public void What_is_no_message_says_why_and_to_whom(string json, ErrorCode code, string? id)
    {
        var envelope = Parse(json);

        envelope.Kind.ShouldBe(EnvelopeKind.Invalid);
        envelope.Error.ShouldNotBeNull().Code.ShouldBe(code);
        envelope.Error.Message.ShouldNotBeEmpty();
        envelope.Id?.ToString().ShouldBe(id);
    }

    [Fact]
    public void Nesting_without_end_is_an_error_and_not_a_crash() =>
        Parse("""{"jsonrpc":"2.0","method":"m","params":""" + new string('[', 100_000)).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCode.ParseError);

    [Fact]
    public void Damaged_messages_never_throw()
    {
        var whole = """{"jsonrpc":"2.0","id":"ü1","method":"textDocument/hover","params":{"a":[1,"\ud83d\ude00"]},"result":{},"error":null}"""u8.ToArray();
        var damage = Gen.Choose(0, whole.Length - 1).Zip(Gen.Choose(0, 255)).ArrayOf().ToArbitrary();

        Prop.ForAll(damage, changes =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in changes)
                bytes[at] = (byte)value;
            var envelope = Envelope.Parse(bytes);
            (envelope.Error is null).ShouldBe(envelope.Kind != EnvelopeKind.Invalid);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_number_and_a_string_are_different_ids()
    {
        new IntegerOrString(1).ShouldNotBe(new IntegerOrString("1"));
        new IntegerOrString("1").ShouldBe(new IntegerOrString("1"));
    }

    private static Envelope Parse(string json) => Envelope.Parse(Encoding.UTF8.GetBytes(json));
}
