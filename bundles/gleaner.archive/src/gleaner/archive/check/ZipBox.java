// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import gleaner.archive.ArchiveCard;
import gleaner.files.StudioException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An archive that is a zip, by anybody: what sizes it states is not believed. Names that lead out, links, two files of one name and bombs
 * are refused before anything is unpacked.
 */
final class ZipBox implements Box {
	private static final int MOST_FILES = 2_000_000;
	/** Text packs to a tenth; what packs to less than this share is no text. */
	private static final long MOST_TIMES = 200;
	/** So much may come of anything, however small. */
	private static final long ALWAYS = 64L << 20;

	private final String called;
	private final ZipFile zip;
	private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

	/** @throws StudioException if it is no archive, or not safe */
	ZipBox(Path file) throws StudioException {
		called = file.getFileName().toString();
		try {
			zip = ZipFile.builder().setPath(file).get();
		} catch (IOException | RuntimeException e) {
			throw new StudioException(called + " is not an archive of Gleaner, or is damaged; get another copy", e);
		}
		try {
			look(Files.size(file));
		} catch (IOException | RuntimeException e) {
			close();
			if (e instanceof StudioException sentence) throw sentence;
			throw new StudioException(called + " is damaged: " + e.getMessage() + "; get another copy", e);
		}
	}

	private void look(long size) throws StudioException {
		Names names = new Names(called);
		String root = null;
		long all = 0;
		for (Enumeration<ZipArchiveEntry> each = zip.getEntriesInPhysicalOrder(); each.hasMoreElements();) {
			ZipArchiveEntry entry = each.nextElement();
			String name = entry.getName();
			if (entry.isUnixSymlink()) throw new StudioException(
					called + " is not safe: \"" + Names.shown(name) + "\" is a link to another place; do not unpack it");
			if (entry.isDirectory() && name.endsWith("/") && entry.getSize() <= 0) {
				new Names(called).require(name.substring(0, name.length() - 1));
				continue;
			}
			names.require(name);
			if (entries.size() >= MOST_FILES) throw new StudioException(called + " has more than " + MOST_FILES + " files, too many for "
					+ "an archive");
			if (!zip.canReadEntryData(entry))
				throw new StudioException(
						called + " is packed or locked in a way that Gleaner does not know: \"" + Names.shown(name) + "\"");
			all += Math.max(0, entry.getSize());
			entries.put(name, entry);
			if (name.equals(ArchiveCard.FILE) || name.matches("[^/]+/" + ArchiveCard.FILE))
				root = name.substring(0, name.length() - ArchiveCard.FILE.length());
		}
		if (all < 0 || all > Math.max(ALWAYS, size * MOST_TIMES)) throw bomb(called);
		if (root == null) throw new StudioException(called + " is not an archive of Gleaner: there is no " + ArchiveCard.FILE + " in it");
		strip(root);
	}

	/** What lies beside the folder of the archive keeps its whole name, and will be told of as a stranger. */
	private void strip(String root) {
		Map<String, ZipArchiveEntry> inside = new LinkedHashMap<>();
		entries.forEach((name, entry) -> inside.put(name.startsWith(root) ? name.substring(root.length()) : "../" + name, entry));
		entries.clear();
		entries.putAll(inside);
	}

	private static StudioException bomb(String name) {
		return new StudioException(name + " is a bomb: it unpacks to more than " + MOST_TIMES + " times its size; delete it");
	}

	@Override
	public List<String> names() {
		return List.copyOf(entries.keySet());
	}

	@Override
	public InputStream open(String name) throws IOException {
		ZipArchiveEntry entry = entries.get(name);
		long most = Math.max(ALWAYS, Math.max(0, entry.getCompressedSize()) * MOST_TIMES);
		return new FilterInputStream(zip.getInputStream(entry)) {
			private long read;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] piece, int from, int length) throws IOException {
				int many = super.read(piece, from, length);
				if (many > 0) read += many;
				if (read > most) throw bomb("\"" + Names.shown(name) + "\"");
				return many;
			}
		};
	}

	@Override
	public List<String> findings() {
		return List.of();
	}

	@Override
	public void close() {
		try {
			zip.close();
		} catch (IOException e) {
			return; // it was only read
		}
	}
}
