// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads e-books (EPUB 2 and 3): the chapters in their order, without title page, imprint, contents and notes. */
public final class EpubReader {
	private static final String CONTAINER = "META-INF/container.xml";
	private static final String LOCKED = "META-INF/encryption.xml";
	/** A chapter of poems is far smaller; the tags of a larger one would fill the memory many times over. */
	private static final int LARGEST_CHAPTER = 1 << 23;
	private static final long LARGEST_BOOK = 1 << 27;
	/** A book that unpacks to so much, and so many times its size, was made to fill the memory. */
	private static final long LARGEST_ANYWAY = 1 << 22;
	private static final int MOST_TIMES = 20;

	private final ZipFile book;
	private final long most;
	private long read;
	private final List<Block> blocks = new ArrayList<>();
	private final Set<String> leftOut = new LinkedHashSet<>();
	/** What the contents of the book say of its files, by their paths. */
	private final Map<String, String> kinds = new HashMap<>();
	private final Map<String, String> sheets = new HashMap<>();
	private final List<String> broken = new ArrayList<>();

	private EpubReader(ZipFile book, long most) {
		this.book = book;
		this.most = most;
	}

	/**
	 * @param most how many bytes the book may have unpacked
	 * @throws UnreadableDocument if it is damaged, locked or too large
	 */
	public static Document read(Path file, long most) throws UnreadableDocument, InterruptedException {
		try (ZipFile book = new ZipFile(file.toFile())) {
			long room = Math.min(LARGEST_BOOK, LARGEST_ANYWAY + MOST_TIMES * Files.size(file));
			return Gutenberg.trim(new EpubReader(book, Math.min(most, room)).read());
		} catch (IOException | IllegalArgumentException e) {
			throw new UnreadableDocument("it is not a valid e-book" + Hearsay.inBrackets(e) + "; get it again", e);
		}
	}

	private Document read() throws IOException, UnreadableDocument, InterruptedException {
		org.jsoup.nodes.Document container = xml(CONTAINER);
		String root = container.select("rootfile").attr("full-path");
		if (root.isEmpty()) throw new UnreadableDocument("it is not a valid e-book (" + CONTAINER + " lists no contents); get it again");
		org.jsoup.nodes.Document contents = xml(root);
		Map<String, Element> items = new HashMap<>();
		for (Element item : contents.select("manifest > item")) items.put(item.attr("id"), item);
		for (Element reference : contents.select("guide > reference")) kind(root, reference.attr("href"), reference.attr("type"));
		for (Element item : items.values()) if (item.attr("properties").contains("nav")) landmarks(resolve(root, item.attr("href")));
		Set<String> inOrder = new LinkedHashSet<>();
		for (Element entry : contents.select("spine > itemref")) {
			Element item = items.get(entry.attr("idref"));
			if (item != null && !entry.attr("linear").equals("no") && !item.attr("properties").contains("nav"))
				inOrder.add(resolve(root, item.attr("href")));
		}
		measure(inOrder);
		for (String path : inOrder) {
			if (Thread.interrupted()) throw new InterruptedException();
			chapter(path);
		}
		if (blocks.isEmpty() && book.getEntry(LOCKED) != null)
			throw new UnreadableDocument("it is locked against copying; ask the publisher for an open one");
		List<String> remarks = new ArrayList<>();
		if (!leftOut.isEmpty()) remarks.add("Gleaner left out of the e-book: " + String.join(", ", leftOut) + ".");
		for (String chapter : broken) remarks.add("The chapter " + chapter + " is missing.");
		return new Document(meta(contents, "title"), meta(contents, "creator"), meta(contents, "rights"), NumberedParts.of(blocks),
				remarks);
	}

	private static String meta(org.jsoup.nodes.Document contents, String name) {
		return contents.select("metadata > dc|" + name).stream().map(Element::text).filter(t -> !t.isBlank()).findFirst().orElse("")
				.strip();
	}

	/** The landmarks of a book of EPUB 3 say what its files are. */
	private void landmarks(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) return;
		for (Element nav : Jsoup.parse(content(entry), null, "", Parser.htmlParser()).select("nav"))
			if (EpubParts.types(nav).contains("landmarks"))
				for (Element link : nav.select("a[href]")) kind(path, link.attr("href"), link.attr("epub:type"));
	}

	/** Of a file that is several things at once, one of which may hold poems, nothing is left out. */
	private void kind(String from, String href, String type) {
		if (!href.contains("#")) kinds.merge(resolve(from, href), type, (a, b) -> EpubParts.isApparatus(a) ? b : a);
	}

	/**
	 * Unpacks all chapters once for nothing, which is quick, before any is read, which is slow: a book that is too large is refused at
	 * once.
	 */
	private void measure(Set<String> chapters) throws IOException, UnreadableDocument, InterruptedException {
		long size = read;
		byte[] buffer = new byte[1 << 16];
		for (String path : chapters) {
			ZipEntry entry = book.getEntry(path);
			if (entry == null) continue;
			try (InputStream in = book.getInputStream(entry)) {
				long before = size;
				for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
					if (Thread.interrupted()) throw new InterruptedException();
					size += n;
					check(entry, size - before, size);
				}
			}
		}
	}

	/**
	 * @param bytes of the chapter, so far
	 * @param all bytes of the book, so far
	 */
	private void check(ZipEntry chapter, long bytes, long all) throws UnreadableDocument {
		if (all > most) throw new UnreadableDocument("unpacked, it is larger than " + most / 1_000_000
				+ " MB, too large for a book of poems; save the text that you want as .txt");
		if (bytes > LARGEST_CHAPTER) throw new UnreadableDocument("its chapter " + chapter.getName() + " is larger than "
				+ LARGEST_CHAPTER / 1_000_000 + " MB, too large for a chapter of poems; remove it, or save the text of the book as .txt");
	}

	private void chapter(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) {
			broken.add(path);
			return;
		}
		String kind = kinds.getOrDefault(path, "");
		if (EpubParts.isApparatus(kind) || EpubParts.isApparatusFile(path)) {
			leftOut.add(kind.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : kind);
			return;
		}
		org.jsoup.nodes.Document page = Jsoup.parse(content(entry), null, "", Parser.htmlParser());
		if (isApparatus(page.body())) return;
		for (Element part : page.select("[epub:type], [role]")) if (isApparatus(part)) part.remove();
		HtmlStyles styles = HtmlStyles.of(page);
		for (Element sheet : page.select("link[rel=stylesheet][href]")) styles.add(sheet(resolve(path, sheet.attr("href"))));
		if (!blocks.isEmpty()) blocks.add(new Block.Rule());
		blocks.addAll(HtmlReader.read(page, styles).blocks());
	}

	/** A style sheet of the book; empty if there is none. */
	private String sheet(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) return "";
		if (!sheets.containsKey(path)) sheets.put(path, new String(content(entry).readAllBytes(), StandardCharsets.UTF_8));
		return sheets.get(path);
	}

	private boolean isApparatus(Element part) {
		Optional<String> kind = EpubParts.apparatus(part);
		kind.ifPresent(leftOut::add);
		return kind.isPresent();
	}

	private static String resolve(String root, String href) {
		String folder = root.contains("/") ? root.substring(0, root.lastIndexOf('/') + 1) : "";
		String named = href.replaceFirst("#.*$", "");
		try {
			String path = URLDecoder.decode(named.replace("+", "%2B"), StandardCharsets.UTF_8);
			String resolved = Path.of("/" + folder + path).normalize().toString().replace('\\', '/');
			return resolved.substring(resolved.indexOf('/') + 1);
		} catch (IllegalArgumentException e) {
			return folder + named; // no path at all: there will be no such file, and that is said
		}
	}

	private org.jsoup.nodes.Document xml(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) throw new UnreadableDocument("it is not a valid e-book (" + path + " is missing); get it again");
		return Jsoup.parse(content(entry), null, "", Parser.xmlParser());
	}

	/** Never trusts what the book says of its own sizes. */
	private InputStream content(ZipEntry entry) throws IOException, UnreadableDocument {
		try (InputStream in = book.getInputStream(entry)) {
			long left = most - read;
			byte[] all = in.readNBytes((int) Math.min(LARGEST_CHAPTER, left) + 1);
			read += all.length;
			check(entry, all.length, read);
			return new ByteArrayInputStream(all);
		}
	}
}
