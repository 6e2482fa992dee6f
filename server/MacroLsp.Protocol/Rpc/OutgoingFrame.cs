using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>
/// The bytes of one message. The length of the body is known only after it was written, so the header is put
/// right-aligned into a gap that is kept free before the body, and header and body leave in one piece.
/// </summary>
internal sealed class OutgoingFrame : IBufferWriter<byte>, IDisposable
{
    // "Content-Length: " + at most 10 digits + two line breaks is 30 bytes.
    private const int HeaderGap = 32;
    private const int RetainedLength = 256 * 1024;

    private readonly Utf8JsonWriter _json;
    private byte[] _buffer = new byte[4 * 1024];
    private int _end = HeaderGap;

    public OutgoingFrame(JsonWriterOptions options) => _json = new Utf8JsonWriter(this, options);

    public Utf8JsonWriter Begin()
    {
        _end = HeaderGap;
        _json.Reset();
        return _json;
    }

    /// <summary>Returns header and body; valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<byte> End()
    {
        _json.Flush();
        Span<byte> header = stackalloc byte[HeaderGap];
        "Content-Length: "u8.CopyTo(header);
        Utf8Formatter.TryFormat(_end - HeaderGap, header[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(header[(16 + digits)..]);
        var length = 16 + digits + 4;
        header[..length].CopyTo(_buffer.AsSpan(HeaderGap - length));
        return _buffer.AsSpan(HeaderGap - length, _end - HeaderGap + length);
    }

    public void Reset()
    {
        // What a failed serialization left in the writer must not reach the next message.
        _json.Reset();
        if (_buffer.Length > RetainedLength)
            _buffer = new byte[4 * 1024];
    }

    public void Dispose() => _json.Dispose();

    public void Advance(int count) => _end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_end);
    }

    private void Reserve(int sizeHint)
    {
        var wanted = Math.Max(sizeHint, 256);
        if (_buffer.Length - _end < wanted)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + wanted));
    }
}
