// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.engine.TemplatePoem;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One page with any number of poems, each with a link to itself, which needs nothing else: style, faces and the little script are in it,
 * and without scripts all can be read. Poems are put aside on the disk as they come, so that memory stays as it is; the page is written,
 * in one step, at the end. Used by one thread.
 */
public final class PoemsPage implements Closeable {
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
	private static final int BUFFER = 1 << 16;

	private final boolean isInOrder;
	private final Path spool;
	private final OutputStream out;
	/** Where each poem begins in the spool, and behind the last where that ends. */
	private long[] places = new long[1024];
	private int poems;
	private final BitSet letters = new BitSet();

	/**
	 * An empty page.
	 *
	 * @param isInOrder whether the first poem stands first; otherwise the newest does
	 * @throws StudioException if nothing can be put aside
	 */
	public PoemsPage(boolean isInOrder) throws StudioException {
		this(isInOrder, Path.of(System.getProperty("java.io.tmpdir")));
	}

	/** @param aside the folder where poems are put aside; what a program that was killed has left there goes */
	PoemsPage(boolean isInOrder, Path aside) throws StudioException {
		this.isInOrder = isInOrder;
		try {
			sweep(aside);
			spool = aside.resolve(AtomicFile.temporaryName());
			out = new BufferedOutputStream(Files.newOutputStream(spool, StandardOpenOption.CREATE_NEW), BUFFER);
		} catch (IOException e) {
			throw Faults.writing(aside, e);
		}
	}

	/** Others' files, which are not ours to delete, harm nobody. */
	private static void sweep(Path aside) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(aside, AtomicFile::isTemporary)) {
			for (Path file : files) {
				try {
					if (AtomicFile.isLeft(file)) Files.deleteIfExists(file);
				} catch (IOException e) {
					continue;
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
	}

	/** How many poems it has. */
	public int poems() {
		return poems;
	}

	/**
	 * Adds the next poem.
	 *
	 * @throws StudioException if it cannot be put aside
	 */
	public void add(PagePoem poem) throws StudioException {
		String article = article(poem);
		article.codePoints().forEach(letters::set);
		byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
		try {
			out.write(bytes);
		} catch (IOException e) {
			throw Faults.writing(spool, e);
		}
		if (poems + 1 == places.length) places = Arrays.copyOf(places, places.length * 2);
		places[poems + 1] = places[poems] + bytes.length;
		poems++;
	}

	/**
	 * Writes the page with all poems that were added.
	 *
	 * @throws StudioException if it cannot be written; what was there before is still whole
	 */
	public void write(Path file, PageFacts facts) throws StudioException {
		try {
			out.flush();
		} catch (IOException e) {
			throw Faults.writing(spool, e);
		}
		String head = head(facts);
		head.codePoints().forEach(letters::set);
		AtomicFile.write(file, page -> {
			page.write(bytes(opening(facts)));
			page.write(bytes(head + "<main>\n"));
			try (RandomAccessFile in = new RandomAccessFile(spool.toFile(), "r")) {
				for (int i = 0; i < poems; i++) copy(in, isInOrder ? i : poems - 1 - i, page);
			}
			page.write(bytes("</main>\n<script>\n" + resource("poems.js") + "</script>\n</body>\n</html>\n"));
		});
	}

	private void copy(RandomAccessFile in, int poem, OutputStream to) throws IOException {
		byte[] bytes = new byte[Math.toIntExact(places[poem + 1] - places[poem])];
		in.seek(places[poem]);
		in.readFully(bytes);
		to.write(bytes);
	}

	private String opening(PageFacts facts) throws IOException {
		StringBuilder text = new StringBuilder();
		letters.stream().forEach(text::appendCodePoint);
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
				+ "<meta name=\"generator\" content=\"Gleaner\">\n"
				+ "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
		page.append(Markup.escape(facts.name())).append(" · ").append(count()).append("</title>\n<style>\n");
		for (Face face : Face.OF_BOOKS) page.append(WebFont.rule(face, text.toString()));
		return page.append(resource("page.css")).append(resource("poems.css")).append("</style>\n</head>\n<body>\n").toString();
	}

	private String count() {
		return number(poems) + (poems == 1 ? " poem" : " poems");
	}

	private String head(PageFacts facts) {
		List<String> told = new ArrayList<>();
		told.add(count() + (facts.isWhole() ? "" : ", broken off"));
		told.add("made in " + seconds(facts.duration()));
		if (facts.perMinute(poems) > 0) told.add(number(facts.perMinute(poems)) + " a minute");
		told.add(DAY.format(facts.made().atZone(ZoneId.systemDefault())));
		StringBuilder head = new StringBuilder("<header class=\"page\">\n<h1>").append(Markup.escape(facts.name())).append("</h1>\n<p>")
				.append(Markup.escape(String.join(" · ", told))).append("</p>\n<p>seed ").append(facts.seed());
		if (!facts.corpora().isEmpty()) head.append(", of ").append(Markup.escape(String.join(", ", facts.corpora())));
		head.append("</p>\n<p>").append(isInOrder ? "The first poem comes first." : "The newest poem comes first.")
				.append(" Each number is a link to its poem.</p>\n");
		return head.append("<form class=\"go\" hidden><label>Poem <input name=\"poem\" inputmode=\"numeric\" size=\"7\" "
				+ "autocomplete=\"off\"></label> <button>Go</button></form>\n</header>\n"
				+ "<div class=\"selection\" role=\"region\" aria-label=\"Selection\" hidden><span aria-live=\"polite\"></span> "
				+ "<button data-do=\"only\">Show only these</button> <button data-do=\"all\">Show all</button> "
				+ "<button data-do=\"print\">Print</button> <button data-do=\"clear\">Clear</button></div>\n").toString();
	}

	/** A line break at the very beginning counts in HTML only if there is a second one. */
	private static String article(PagePoem poem) {
		String text = poem.text().stripTrailing();
		long lines = text.lines().count();
		String id = "poem-" + poem.number();
		StringBuilder article = new StringBuilder("<article id=\"").append(id).append("\" style=\"--lines:").append(lines)
				.append("\">\n<header><a class=\"number\" href=\"#").append(id).append("\">").append(number(poem.number())).append("</a>");
		article.append("<div>");
		if (!poem.title().isBlank()) article.append("<h2>").append(Markup.escape(poem.title())).append("</h2>");
		if (!poem.author().isBlank()) article.append("<p class=\"author\">").append(Markup.escape(poem.author())).append("</p>");
		for (TemplatePoem template : poem.templates()) article.append(after(template));
		return article.append("</div></header>\n<pre dir=\"auto\">").append(text.startsWith("\n") ? "\n" : "")
				.append(Markup.escape(text)).append("</pre>\n</article>\n").toString();
	}

	private static String after(TemplatePoem template) {
		String title = template.title().isBlank() ? template.id() : template.title().strip();
		if (title.isBlank()) return "";
		return "<p class=\"after\">after <cite>" + Markup.escape(title) + "</cite>"
				+ (template.author().isBlank() ? "" : " by " + Markup.escape(template.author().strip())) + "</p>";
	}

	private static String seconds(Duration duration) {
		double seconds = duration.toMillis() / 1000.0;
		return String.format(Locale.ENGLISH, seconds < 100 ? "%,.1f seconds" : "%,.0f seconds", seconds);
	}

	private static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = PoemsPage.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Forgets what was put aside. */
	@Override
	public void close() {
		try (OutputStream open = out) {
			Files.deleteIfExists(spool);
		} catch (IOException e) {
			return; // the system sweeps its folder of temporary files
		}
	}
}
