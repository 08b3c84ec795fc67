// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.PoemEntry;
import gleaner.corpus.Splitting;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A poem with all that is awkward goes into each format and is read again as others read it. */
class ThereAndBackTest {
	private static final List<String> LINES = List.of(
			"  the office of a baffled flag, afflicted",
			"fjord and Thames, affine fits",
			"a       b   c",
			"",
			"    four columns in",
			"        eight, # * & % { } _ ~ ^ \\ < >",
			"$ | ` \" ' @ don't, rock 'n' roll",
			"[x](y) <b>no bold</b> <!-- -- --> &amp; \\n",
			"",
			"",
			"",
			"1918. That was the year",
			"1) a bracket",
			"- a dash",
			"+ a plus",
			"# a hash",
			"> a mark",
			"===",
			"naïve “café” — ‘œuvre’ … Łódź ŵ 3½ €5 «là»");

	private static final String SCRIPTS = "Ωμέγα Привет 漢字かな 한글 नमस्ते สวัสดี ☕ 🌙 ─";
	private static final String FROM_RIGHT = "שלום מרחבא";
	private static final String ARABIC = "مرحبا بالعالم";

	/** As Debian has it: an archive that Java runs. */
	private static final Path EPUBCHECK = Path.of("/usr/share/java/epubcheck.jar");

	private static Chapbook book(List<String> lines) {
		return new Chapbook("An office", "O. W'eir & <Sons>", Books.DAY,
				List.of(new Leaf("An office", Harvest.hand(String.join("\n", lines) + "\n"), List.of())), Optional.empty());
	}

	private static List<String> all() {
		List<String> lines = new ArrayList<>(LINES);
		lines.addAll(List.of("", SCRIPTS, FROM_RIGHT, ARABIC));
		return lines;
	}

	/** White space as it is seen: a hard space looks as any other. */
	private static String seen(String text) {
		return text.replace('\u00A0', ' ').replaceAll("(?m) +$", "");
	}

	@ParameterizedTest
	@EnumSource(value = Format.class, names = { "HTML", "EPUB", "MARKDOWN", "TEXT" })
	void gleanerReadsWhatItWrote(Format format, @TempDir Path folder) throws Exception {
		Path file = folder.resolve("book." + format.extension());
		Chapbook plain = new Chapbook("An office", "", Books.DAY, book(all()).leaves(), Optional.empty());
		assertEquals(List.of(), format.write(plain, file));
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.corpora().importFrom("Back", List.of(file),
				new ImportOptions(new Splitting.WholeFile(), Optional.of(StandardCharsets.UTF_8)), Progress.NONE);
		StringBuilder text = new StringBuilder();
		for (PoemEntry entry : studio.corpora().get("Back").entries())
			text.append(studio.corpora().get("Back").poem(entry.id()).text());
		assertEquals(String.join("\n", all()), seen(text.toString()).replaceFirst("^(An office\\s*\n+)?", ""));
	}

	@Test
	void aWebPageHasEachLineAsItIs() throws Exception {
		String html = Books.text(Format.HTML, book(all()));
		String article = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
		StringBuilder read = new StringBuilder();
		Matcher part = Pattern.compile("<span class=\"line\"[^>]*>((?:<span[^>]*>.*?</span>|[^<])*)</span>|(</p>)").matcher(article);
		while (part.find()) {
			if (part.group(2) == null) read.append(part.group(1).replaceAll("<[^>]*>", ""));
			read.append('\n');
		}
		String text = read.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
		assertEquals(String.join("\n", all()), seen(text).stripTrailing());
		assertTrue(!Pattern.compile("[^\\u00A0]  ").matcher(read).find(), "browsers take several spaces for one");
	}

	private static String pdf(Chapbook book) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertEquals(List.of(), Format.PDF.write(book, out));
		try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	/** Without anything but the letters: where gaps are a matter of place, as on paper. */
	private static List<String> words(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).lines().map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
				.filter(line -> !line.isEmpty()).toList();
	}

	@Test
	void everyLetterCanBeCopiedFromAPdf() throws Exception {
		List<String> read = words(pdf(book(all())));
		for (String line : words(String.join("\n", all()))) assertTrue(read.contains(line), line + " is not in " + String.join("\n", read));
	}

	private static String run(Path folder, String... command) throws IOException, InterruptedException {
		Path output = folder.resolve("output.txt");
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile())
				.start();
		assertTrue(process.waitFor(3, TimeUnit.MINUTES), () -> String.join(" ", command) + " does not end");
		String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
		assertEquals(0, process.exitValue(), said);
		return said;
	}

	private static boolean has(String command) {
		for (String folder : System.getenv().getOrDefault("PATH", "").split(":"))
			if (Files.isExecutable(Path.of(folder, command))) return true;
		return false;
	}

	private static boolean kpathseaHas(String file) throws IOException, InterruptedException {
		return new ProcessBuilder("kpsewhich", file).start().waitFor() == 0;
	}

	@Test
	void pdftotextReadsThePdf(@TempDir Path folder) throws Exception {
		assumeTrue(has("pdftotext"));
		Format.PDF.write(book(all()), folder.resolve("book.pdf"));
		List<String> read = words(run(folder, "pdftotext", "-layout", "book.pdf", "-"));
		for (String line : words(String.join("\n", LINES))) assertTrue(read.contains(line), line + " is not in " + String.join("\n", read));
		assertTrue(read.stream().anyMatch(line -> line.equals(SCRIPTS)), String.join("\n", read));
	}

	@Test
	void texSetsWordsFromTheRight(@TempDir Path folder) throws Exception {
		assumeTrue(has("xelatex") && has("pdftotext"));
		Format.LATEX.write(book(List.of("from the right:", FROM_RIGHT, ARABIC)), folder.resolve("book.tex"));
		run(folder, "xelatex", "-interaction=nonstopmode", "-halt-on-error", "book.tex");
		assertTrue(run(folder, "pdftotext", "book.pdf", "-").contains(FROM_RIGHT));
	}

	@Test
	void qpdfHasNothingToSay(@TempDir Path folder) throws Exception {
		assumeTrue(has("qpdf"));
		Format.PDF.write(book(all()), folder.resolve("book.pdf"));
		assertTrue(run(folder, "qpdf", "--check", "book.pdf").contains("No syntax or stream encoding errors"));
	}

	@Test
	void epubcheckHasNothingToSay(@TempDir Path folder) throws Exception {
		assumeTrue(Files.exists(EPUBCHECK));
		Format.EPUB.write(book(all()), folder.resolve("book.epub"));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		assertTrue(run(folder, java, "-jar", EPUBCHECK.toString(), "book.epub").contains("No errors or warnings detected"));
	}

	@ParameterizedTest
	@EnumSource(value = Engine.class)
	void texSetsEveryLine(Engine engine, @TempDir Path folder) throws Exception {
		String command = engine.name().toLowerCase();
		assumeTrue(has(command) && has("pdftotext"));
		assumeTrue(engine != Engine.LUALATEX || kpathseaHas("luaotfload-main.lua"));
		List<String> lines = new ArrayList<>(LINES);
		lines.add(SCRIPTS);
		List<String> remarks = Format.LATEX.write(book(lines), folder.resolve("book.tex"));
		assertEquals(1, remarks.size());
		run(folder, command, "-interaction=nonstopmode", "-halt-on-error", "book.tex");
		List<String> read = words(run(folder, "pdftotext", "-layout", "book.pdf", "-"));
		for (String line : words(String.join("\n", LINES))) {
			String there = engine == Engine.PDFLATEX ? line.replace("…", ". . .") : line;
			assertTrue(read.contains(there), line + " is not in " + String.join("\n", read));
		}
	}

	private enum Engine {
		PDFLATEX, XELATEX, LUALATEX
	}
}
