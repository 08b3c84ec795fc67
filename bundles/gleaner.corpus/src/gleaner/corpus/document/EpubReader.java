package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads e-books (EPUB 2 and 3): the chapters in their order, without title page, imprint, contents and notes. */
public final class EpubReader {
	private static final String CONTAINER = "META-INF/container.xml";
	private static final String LOCKED = "META-INF/encryption.xml";
	/** The epub:type of what holds no poems. */
	private static final Pattern APPARATUS = Pattern.compile(
			"(?i)(^|[\\s:-])(title-?page|half-?title-?page|imprint|colophon|copyright-page|toc|lo[it]|landmarks|index|cover|(end|foot|"
					+ "rear)notes?|bibliography|uncopyright)(\\s|$)");

	private final ZipFile book;
	private final long most;
	private long read;
	private final List<Block> blocks = new ArrayList<>();
	private final Set<String> leftOut = new LinkedHashSet<>();
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
			return Gutenberg.trim(new EpubReader(book, most).read());
		} catch (IOException | IllegalArgumentException e) {
			throw new UnreadableDocument("it is not a sound e-book (" + e.getMessage() + "); get it again", e);
		}
	}

	private Document read() throws IOException, UnreadableDocument, InterruptedException {
		org.jsoup.nodes.Document container = xml(CONTAINER);
		String root = container.select("rootfile").attr("full-path");
		if (root.isEmpty()) throw new UnreadableDocument("it is not a sound e-book (" + CONTAINER + " names no contents); get it again");
		org.jsoup.nodes.Document contents = xml(root);
		Map<String, Element> items = new HashMap<>();
		for (Element item : contents.select("manifest > item")) items.put(item.attr("id"), item);
		for (Element entry : contents.select("spine > itemref")) {
			if (Thread.interrupted()) throw new InterruptedException();
			Element item = items.get(entry.attr("idref"));
			if (item != null && !entry.attr("linear").equals("no") && !item.attr("properties").contains("nav"))
				chapter(resolve(root, item.attr("href")));
		}
		if (blocks.isEmpty() && book.getEntry(LOCKED) != null)
			throw new UnreadableDocument("it is locked against copying; ask the publisher for one that is not");
		List<String> remarks = new ArrayList<>();
		if (!leftOut.isEmpty()) remarks.add("Of the e-book these were left out: " + String.join(", ", leftOut) + ".");
		for (String chapter : broken) remarks.add("The chapter " + chapter + " is missing in it.");
		return new Document(meta(contents, "title"), meta(contents, "creator"), meta(contents, "rights"), blocks, remarks);
	}

	private static String meta(org.jsoup.nodes.Document contents, String name) {
		return contents.select("metadata > dc|" + name).stream().map(Element::text).filter(t -> !t.isBlank()).findFirst().orElse("")
				.strip();
	}

	private void chapter(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) {
			broken.add(path);
			return;
		}
		org.jsoup.nodes.Document page = Jsoup.parse(content(entry), null, "", Parser.htmlParser());
		if (isApparatus(page.body())) return;
		for (Element part : page.select("[epub:type]")) if (isApparatus(part)) part.remove();
		Document chapter = HtmlReader.read(page);
		blocks.addAll(chapter.blocks());
	}

	private boolean isApparatus(Element part) {
		String type = part.attr("epub:type");
		if (!APPARATUS.matcher(type).find()) return false;
		leftOut.add(type);
		return true;
	}

	private static String resolve(String root, String href) {
		String path = URLDecoder.decode(href.replace("+", "%2B").replaceFirst("#.*$", ""), StandardCharsets.UTF_8);
		String folder = root.contains("/") ? root.substring(0, root.lastIndexOf('/') + 1) : "";
		String resolved = Path.of("/" + folder + path).normalize().toString().replace('\\', '/');
		return resolved.substring(resolved.indexOf('/') + 1);
	}

	private org.jsoup.nodes.Document xml(String path) throws IOException, UnreadableDocument {
		ZipEntry entry = book.getEntry(path);
		if (entry == null) throw new UnreadableDocument("it is not a sound e-book (" + path + " is missing in it); get it again");
		return Jsoup.parse(content(entry), null, "", Parser.xmlParser());
	}

	/** Never trusts what the book says of its own sizes. */
	private InputStream content(ZipEntry entry) throws IOException, UnreadableDocument {
		try (InputStream in = book.getInputStream(entry)) {
			byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most - read + 1));
			read += all.length;
			if (read > most)
				throw new UnreadableDocument("unpacked it is larger than " + most / 1_000_000 + " MB, which no book of poems is");
			return new ByteArrayInputStream(all);
		}
	}
}
