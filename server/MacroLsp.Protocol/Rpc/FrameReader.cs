using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace MacroLsp.Protocol.Rpc;

/// <summary>
/// What <see cref="FrameReader"/> found: a message body, or a <see cref="Problem"/> in place of one.
/// The body is a view of the reader's buffer and is valid until the next read.
/// </summary>
public readonly ref struct Frame
{
    internal Frame(ReadOnlySpan<byte> body) => Body = body;

    internal Frame(string problem) => Problem = problem;

    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Says in words what was wrong with the framing; null for a message.</summary>
    public string? Problem { get; }
}

/// <summary>
/// Cuts a byte stream into the bodies of the LSP base protocol: header lines, an empty line, then Content-Length bytes.
/// Reads block; one thread owns a reader. Broken framing is reported once and then skipped up to the next
/// Content-Length header, so that a stray line on the wire costs one message and not the connection.
/// </summary>
public sealed class FrameReader(Stream input, int maximumBodyLength = FrameReader.DefaultMaximumBodyLength)
{
    /// <summary>64 MiB: more than ten times the largest macro file that is analysed.</summary>
    public const int DefaultMaximumBodyLength = 64 * 1024 * 1024;

    private const int InitialBufferLength = 32 * 1024;

    // A header is a short line in practice; of a longer one only the tail is looked at.
    private const int MaximumHeaderLength = 4 * 1024;

    private const int MaximumNameLength = 64;

    // A buffer that grew for one huge message is given back before the next one.
    private const int RetainedBufferLength = 1024 * 1024;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"u8);

    private byte[] _buffer = new byte[InitialBufferLength];
    private int _start;
    private int _end;

    private long? _contentLength;
    private bool _sawHeader;
    private bool _isLost;

    private enum LineKind
    {
        Blank,
        ContentLength,
        OtherHeader,
        Garbage,
    }

    private static ReadOnlySpan<byte> ContentLength => "Content-Length"u8;

    /// <summary>Reads the next frame. Returns false at the end of the stream, also when it ends within a message.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    public bool TryRead(out Frame frame)
    {
        if (_start == _end && _buffer.Length > RetainedBufferLength)
            (_buffer, _start, _end) = (new byte[InitialBufferLength], 0, 0);

        while (TryReadLine(out var line))
        {
            switch (Classify(line, out var length))
            {
                case LineKind.ContentLength:
                    _contentLength = length;
                    break;
                case LineKind.OtherHeader:
                    _sawHeader = true;
                    break;
                case LineKind.Blank when _contentLength is { } known:
                    (_contentLength, _sawHeader, _isLost) = (null, false, false);
                    return TryReadBody(known, out frame);
                case LineKind.Blank when _sawHeader && !_isLost:
                    return LoseTrack("A message header has no Content-Length, so the message was skipped.", out frame);
                case LineKind.Garbage:
                    // A header may follow the rest of a broken body on the same line.
                    _contentLength = FindContentLength(line);
                    if (!_isLost)
                        return LoseTrack("Something that is no message was skipped: a header with a valid Content-Length was expected.", out frame);
                    break;
                default:
                    // Blank lines between messages are harmless.
                    break;
            }
        }

        frame = default;
        return false;
    }

    private static LineKind Classify(ReadOnlySpan<byte> line, out long length)
    {
        length = 0;
        if (line.IsEmpty)
            return LineKind.Blank;

        // Only a short name may stand before the colon: this tells a header from a piece of JSON or prose.
        var colon = line.IndexOf((byte)':');
        if (colon is <= 0 or > MaximumNameLength)
            return LineKind.Garbage;
        var name = line[..colon].TrimEnd((byte)' ');
        if (name.ContainsAnyExcept(NameBytes))
            return LineKind.Garbage;
        if (!Ascii.EqualsIgnoreCase(name, ContentLength))
            return LineKind.OtherHeader;

        var value = line[(colon + 1)..].Trim(" \t"u8);
        var isNumber = Utf8Parser.TryParse(value, out length, out var consumed) && consumed == value.Length && length >= 0;
        return isNumber ? LineKind.ContentLength : LineKind.Garbage;
    }

    private static long? FindContentLength(ReadOnlySpan<byte> line)
    {
        for (var at = line.Length - ContentLength.Length; at > 0; at--)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(at, ContentLength.Length), ContentLength))
                return Classify(line[at..], out var length) == LineKind.ContentLength ? length : null;
        }

        return null;
    }

    private bool LoseTrack(string problem, out Frame frame)
    {
        (_sawHeader, _isLost) = (false, true);
        frame = new Frame(problem);
        return true;
    }

    /// <summary>Takes one line without its line break, CRLF or a bare LF; of an overlong line, its tail.</summary>
    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var unread = _buffer.AsSpan(_start, _end - _start);
            var lineBreak = unread[searched..].IndexOf((byte)'\n');
            if (lineBreak >= 0)
            {
                line = unread[..(searched + lineBreak)];
                _start += line.Length + 1;
                line = line.TrimEnd((byte)'\r');
                return true;
            }

            if (unread.Length > MaximumHeaderLength)
                _start = _end - MaximumHeaderLength;
            searched = _end - _start;
            if (!Fill(1))
            {
                line = default;
                return false;
            }
        }
    }

    private bool TryReadBody(long length, out Frame frame)
    {
        if (length > maximumBodyLength)
        {
            frame = new Frame($"A message of {length} bytes was skipped; the largest accepted message has {maximumBodyLength} bytes.");
            return TrySkip(length);
        }

        while (_end - _start < length)
        {
            if (!Fill((int)length - (_end - _start)))
            {
                frame = default;
                return false;
            }
        }

        frame = new Frame(_buffer.AsSpan(_start, (int)length));
        _start += (int)length;
        return true;
    }

    private bool TrySkip(long length)
    {
        while (true)
        {
            var available = (int)Math.Min(length, _end - _start);
            _start += available;
            length -= available;
            if (length == 0)
                return true;
            if (!Fill(1))
                return false;
        }
    }

    /// <summary>Reads at least one byte, with room for <paramref name="wanted"/>; false at the end of the stream.</summary>
    private bool Fill(int wanted)
    {
        if (_start == _end)
            _start = _end = 0;
        var length = _end - _start;
        if (_buffer.Length - _end < wanted)
        {
            var target = _buffer.Length - length >= wanted ? _buffer : new byte[Math.Max(length + wanted, _buffer.Length * 2)];
            Buffer.BlockCopy(_buffer, _start, target, 0, length);
            (_buffer, _start, _end) = (target, 0, length);
        }

        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
