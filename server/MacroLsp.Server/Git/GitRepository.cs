using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MacroLsp.Core.Text;

namespace MacroLsp.Server.Git;

/// <summary>A repository with a work tree: what its commits hold and what changed between them and the files on disk.</summary>
public sealed class GitRepository
{
    // Links and submodules are no files with a text.
    private const string RegularFile = "100";
    private const string Submodule = "160000";

    private readonly bool _isShallow;

    private GitRepository(string root, bool isShallow)
    {
        Root = root;
        _isShallow = isShallow;
    }

    /// <summary>The absolute path of the top folder of the work tree. In a linked work tree or a submodule, of that one.</summary>
    public string Root { get; }

    /// <param name="folder">A folder inside the work tree; an absolute path.</param>
    /// <exception cref="GitException">The folder is in no work tree, or git refuses to read it.</exception>
    public static GitRepository Of(string folder)
    {
        var answer = GitProgram.Run(folder, "rev-parse", "--is-shallow-repository", "--show-cdup");
        if (answer.ExitCode != 0)
        {
            throw new GitException(answer.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? $"{folder} is not in a git repository, so there is nothing to compare with. Run this inside the repository that holds the macros."
                : $"git does not read {folder}: {answer.Complaint}");
        }

        // The way up instead of the top folder itself: git would resolve symbolic links, and the paths would not meet ours.
        var lines = answer.Text.Split('\n');
        return new GitRepository(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, lines[1]))), lines[0] == "true");
    }

    /// <summary>The commit that a name means: a branch, a tag, an id, <c>HEAD~3</c>.</summary>
    /// <exception cref="GitException">There is no such commit here.</exception>
    public string CommitOf(string revision)
    {
        var answer = GitProgram.Run(Root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (answer.ExitCode == 0) return answer.Text.Trim();
        throw new GitException(_isShallow
            ? $"\"{revision}\" is not in this clone, which holds only part of the history. {HowToFetch}"
            : $"There is no \"{revision}\" in this repository. Check the name; a branch of the server is written origin/main and comes with: git fetch origin");
    }

    /// <summary>The commit where the current branch left <paramref name="revision"/>: what a pull request is compared with.</summary>
    /// <exception cref="GitException">There is no such commit here; in a shallow clone, perhaps not yet.</exception>
    public string MergeBaseWith(string revision)
    {
        var commit = CommitOf(revision);
        var answer = GitProgram.Run(Root, "merge-base", "HEAD", commit);
        if (answer.ExitCode == 0) return answer.Text.Trim();
        if (answer.Error.Contains("Not a valid", StringComparison.Ordinal)) throw new GitException("This repository has no commit yet, so there is nothing to compare with.");
        throw new GitException(_isShallow
            ? $"This clone holds only part of the history, and the commit where this branch left \"{revision}\" is not in it. {HowToFetch}"
            : $"This branch and \"{revision}\" have no commit in common. To compare with \"{revision}\" as it is, add --no-merge-base.");
    }

    /// <summary>
    /// The files that differ between a commit and the work tree, in the order of their paths. What is not committed, not
    /// staged or not even tracked counts as changed, unless it is ignored; moves are recognized. A submodule gives the
    /// files in it that differ.
    /// </summary>
    /// <param name="commit">An id, as <see cref="CommitOf"/> and <see cref="MergeBaseWith"/> give it.</param>
    public ImmutableArray<ChangedFile> ChangesSince(string commit)
    {
        // Both walk the whole work tree, so they walk it beside each other.
        var untracked = Task.Run(() => Asked("ls-files", "-z", "--others", "--exclude-standard"));
        var changes = Changes(Asked([.. RawDiff, commit, "--"]).Parts, inWorkTree: true);
        foreach (var path in untracked.GetAwaiter().GetResult().Parts.Where(p => !p.EndsWith('/')))
        {
            // Taken out of the index and still there: gone and new are together a change.
            var gone = changes.FindIndex(c => c.NewPath is null && c.OldPath == path);
            if (gone >= 0) changes[gone] = changes[gone] with { NewPath = path };
            else changes.Add(new ChangedFile(null, path, null, null));
        }

        return InOrder(changes);
    }

    /// <summary>The files that differ between two commits, in the order of their paths. Submodules are left out.</summary>
    public ImmutableArray<ChangedFile> ChangesBetween(string from, string to) => InOrder(Changes(Asked([.. RawDiff, from, to, "--"]).Parts, inWorkTree: false));

    /// <summary>All files of a commit, in the order that git gives, which is that of their bytes. Links and submodules are left out.</summary>
    public ImmutableArray<FileAtCommit> FilesAt(string commit)
    {
        var files = ImmutableArray.CreateBuilder<FileAtCommit>();
        foreach (var line in Asked("ls-tree", "-r", "-z", "--full-tree", commit).Parts)
        {
            // <mode> SP <type> SP <object> TAB <path>
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var fields = line[..tab].Split(' ');
            if (fields[0].StartsWith(RegularFile, StringComparison.Ordinal)) files.Add(new FileAtCommit(line[(tab + 1)..], fields[2]));
        }

        return files.ToImmutable();
    }

    /// <summary>The contents of objects, in one run of git, in the order of the ids.</summary>
    /// <exception cref="GitException">This clone does not hold one of them.</exception>
    public ImmutableArray<byte[]> Read(IReadOnlyCollection<string> blobs)
    {
        if (blobs.Count == 0) return [];
        var answer = GitProgram.RunWithInput(Root, string.Concat(blobs.Select(b => b + "\n")), "cat-file", "--batch");
        var contents = ImmutableArray.CreateBuilder<byte[]>(blobs.Count);
        var rest = answer.Output.AsSpan();
        foreach (var blob in blobs)
        {
            // <object> SP <type> SP <size> LF <content> LF, or <object> SP missing LF
            var end = rest.IndexOf((byte)'\n');
            var header = end < 0 ? [] : Encoding.UTF8.GetString(rest[..end]).Split(' ');
            if (header.Length != 3)
                throw new GitException($"This clone does not hold the old content of a file (object {blob}). It was made without it; a plain git clone holds it.");
            var size = int.Parse(header[2], CultureInfo.InvariantCulture);
            contents.Add(rest.Slice(end + 1, size).ToArray());
            rest = rest[(end + 1 + size + 1)..];
        }

        return contents.MoveToImmutable();
    }

    /// <summary>The old texts of files, in their order; an empty text for a file that is new.</summary>
    /// <exception cref="GitException">This clone does not hold one of them.</exception>
    public ImmutableArray<SourceText> OldTextsOf(IReadOnlyList<ChangedFile> files)
    {
        var texts = new SourceText[files.Count];
        Array.Fill(texts, new SourceText(""));
        foreach (var group in Enumerable.Range(0, files.Count).Where(i => files[i].OldBlob is not null).GroupBy(i => files[i].Submodule, StringComparer.Ordinal))
        {
            // A submodule has its own objects.
            var holder = group.Key.Length == 0 ? this : new GitRepository(Path.Combine(Root, group.Key), _isShallow);
            var indices = group.ToList();
            var contents = holder.Read([.. indices.Select(i => files[i].OldBlob ?? "")]);
            for (var i = 0; i < indices.Count; i++) texts[indices[i]] = TextOf(contents[i]);
        }

        return [.. texts];
    }

    /// <summary>The text of an object. Bytes that are no UTF-8 become replacement characters: the past is not ours to mend.</summary>
    public static SourceText TextOf(byte[] content) => new(Encoding.UTF8.GetString(content));

    private static readonly ImmutableArray<string> RawDiff =
        ["diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules=none"];

    private const string HowToFetch =
        "Fetch the rest with: git fetch --unshallow. On GitHub, give actions/checkout \"fetch-depth: 0\"; on GitLab, set the variable GIT_DEPTH to 0.";

    private List<ChangedFile> Changes(string[] parts, bool inWorkTree)
    {
        var changes = new List<ChangedFile>();
        for (var i = 0; i + 1 < parts.Length;)
        {
            // :<old mode> SP <new mode> SP <old object> SP <new object> SP <status>[<score>] NUL <path> NUL [<new path> NUL]
            var fields = parts[i++][1..].Split(' ');
            var status = fields[4][0];
            var oldPath = parts[i++];
            var newPath = status is 'R' or 'C' ? parts[i++] : oldPath;
            if (status == 'U') continue; // The file with the conflict stands there a second time, with its content.
            if (fields[0] == Submodule && fields[1] == Submodule && inWorkTree) changes.AddRange(ChangesIn(newPath, fields[2]));
            var isOld = status is not ('A' or 'C') && fields[0].StartsWith(RegularFile, StringComparison.Ordinal);
            var isNew = status != 'D' && fields[1].StartsWith(RegularFile, StringComparison.Ordinal);
            if (!isOld && !isNew) continue;
            changes.Add(new ChangedFile(isOld ? oldPath : null, isNew ? newPath : null, isOld ? fields[2] : null,
                isNew && fields[3].AsSpan().ContainsAnyExcept('0') ? fields[3] : null));
        }

        return changes;
    }

    private IEnumerable<ChangedFile> ChangesIn(string submodule, string commit)
    {
        var inner = Of(Path.Combine(Root, submodule));
        return inner.ChangesSince(inner.CommitOf(commit)).Select(c => c with
        {
            OldPath = c.OldPath is null ? null : $"{submodule}/{c.OldPath}",
            NewPath = c.NewPath is null ? null : $"{submodule}/{c.NewPath}",
            Submodule = c.Submodule.Length == 0 ? submodule : $"{submodule}/{c.Submodule}",
        });
    }

    private GitAnswer Asked(params ReadOnlySpan<string> arguments)
    {
        var answer = GitProgram.Run(Root, arguments);
        return answer.ExitCode == 0 ? answer : throw new GitException($"git {arguments[0]} failed: {answer.Complaint}");
    }

    private static ImmutableArray<ChangedFile> InOrder(List<ChangedFile> changes) =>
        [.. changes.OrderBy(c => c.NewPath ?? c.OldPath, StringComparer.Ordinal)];
}
