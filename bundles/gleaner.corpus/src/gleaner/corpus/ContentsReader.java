// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.SourceFiles.SourceFile;
import gleaner.corpus.document.ChatPage;
import gleaner.corpus.document.ChatReader;
import gleaner.corpus.document.CodeLook;
import gleaner.corpus.document.EpubReader;
import gleaner.corpus.document.Gutenberg;
import gleaner.corpus.document.HtmlReader;
import gleaner.corpus.document.InQuestion;
import gleaner.corpus.document.JsonReader;
import gleaner.corpus.document.MarkdownReader;
import gleaner.corpus.document.MarkedFields;
import gleaner.corpus.document.Poems;
import gleaner.corpus.document.SavedPage;
import gleaner.corpus.document.Table;
import gleaner.corpus.document.TeiReader;
import gleaner.corpus.document.TwineReader;
import gleaner.corpus.document.UnreadableDocument;
import gleaner.corpus.document.XmlLook;
import gleaner.corpus.office.OfficeFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a file of any kind: finds out the encoding, hands the text to the reader of its kind. What a text says of itself counts more than
 * a name that says nothing. Keeps nothing and changes nothing, so whatever is thrown here harms nobody but this file.
 */
final class ContentsReader {
	private static final String WEB_PAGE = "It is a web page, whatever its name says.";
	private static final Set<String> HTML = Set.of("html", "body", "main", "article", "section", "div", "p", "span", "pre", "blockquote",
			"table",
			"center", "font", "h1", "h2", "h3", "h4", "ul", "ol", "b", "i", "em", "strong", "a", "br");
	private static final Pattern TAGS = Pattern.compile("(?i)<(?:br ?/?|/p|/div|/h[1-6]|/span|/li|/pre|/i|/b|/em)>");

	private final ImportOptions options;
	private final long largest;

	/** @param largest how many bytes a file may have, unpacked */
	ContentsReader(ImportOptions options, long largest) {
		this.options = options;
		this.largest = largest;
	}

	/**
	 * @throws InQuestion if it looks like code, data or markup
	 * @throws UnreadableDocument if it is damaged or not what its name says
	 */
	Contents.Reading read(SourceFile file) throws IOException, Encodings.NotText, UnreadableDocument, InterruptedException {
		if (file.kind() == Importable.EPUB)
			return Contents.Reading.ofBinary(new Contents.Paged(EpubReader.read(file.path(), largest)));
		Optional<OfficeFile> office = OfficeFile.of(file.path());
		if (office.isPresent()) return Contents.Reading.ofBinary(new Contents.Typed(office.get().read(file.path(), largest)));
		return read(file.kind(), file.name(), Files.readAllBytes(file.path()));
	}

	/**
	 * The same for a file that is in memory already, and no e-book.
	 *
	 * @param name of the file; its ending may say that it is code
	 */
	Contents.Reading read(Importable kind, String name, byte[] bytes) throws Encodings.NotText, UnreadableDocument, InterruptedException {
		List<String> remarks = new ArrayList<>();
		Encodings.Finding finding = options.encoding().isPresent() ? Encodings.named(options.encoding().get(), bytes)
				: Encodings.detect(bytes);
		if (kind == Importable.HTML && finding.guessed())
			finding = HtmlReader.declaredCharset(bytes).flatMap(declared -> Encodings.ifSound(declared, bytes)).orElse(finding);
		remarks.addAll(finding.remarks(bytes));
		String raw = finding.read(bytes);
		TextLimits.check(kind, raw);
		// In JSON a written line end is a part of the notation.
		boolean isText = (kind == Importable.TEXT || kind == Importable.MARKDOWN || kind == Importable.OFFICE) && !JsonReader.is(raw);
		PlainText plain = isText ? PlainText.ofText(raw)
				: PlainText.of(kind == Importable.TABLE ? raw.replaceAll("(?<!\\r)\\r++\\n", "\n") : raw);
		Charset charset = finding.isPlain(bytes) ? finding.charset() : StandardCharsets.UTF_8;
		byte[] kept = finding.isPlain(bytes) ? bytes : plain.text().getBytes(charset);
		remarks.addAll(plain.remarks());
		Contents contents = plain.text().isBlank() ? new Contents.Plain("") : contents(kind, name, plain.text(), remarks);
		if (plain.text().isBlank()) remarks.add("It has only white space.");
		return new Contents.Reading(contents, kept, charset, finding.name(), finding.percent(), remarks);
	}

	private Contents contents(Importable kind, String name, String text, List<String> remarks)
			throws UnreadableDocument, InterruptedException {
		try {
			return switch (kind) {
			case TEXT, OFFICE -> text(name, text, remarks);
			case MARKDOWN -> new Contents.Paged(MarkdownReader.read(text));
			case HTML -> page(text);
			case TABLE -> new Contents.Apart(Table.read(text, options.fields()::columns));
			case JSON_LINES -> jsonLines(text);
			case JSON -> json(text);
			case XML -> xml(XmlLook.root(text).orElse(""), text);
			case TWEE -> new Contents.Apart(TwineReader.readTwee(text));
			case EPUB, ARCHIVE -> throw new IllegalStateException(kind + " is not read as text");
			};
		} catch (InQuestion e) {
			if (!options.asText()) throw e;
			remarks.add("Gleaner read it as plain text, as you asked: " + e.getMessage() + ".");
			return new Contents.Plain(text);
		}
	}

	/** A text by its look; if it is to be taken as it is, only what says so itself in so many words is something else. */
	private Contents text(String name, String text, List<String> remarks) throws UnreadableDocument, InterruptedException {
		if (MarkedFields.is(text))
			return new Contents.Apart(new Poems("cut at the marks ****!****", MarkedFields.read(text), List.of(), List.of()));
		if (Gutenberg.is(text)) return new Contents.Paged(Gutenberg.read(text));
		if (options.asText()) return new Contents.Plain(text);
		Optional<String> root = XmlLook.root(text);
		if (looksLikeHtml(text) || root.filter(r -> isOfHtml(r, text)).isPresent() || TwineReader.isPage(text)) {
			remarks.add(WEB_PAGE);
			return page(text);
		}
		if (root.isPresent()) return xml(root.get(), text);
		if (JsonReader.is(text)) return json(text);
		if (TwineReader.isTwee(text)) return new Contents.Apart(TwineReader.readTwee(text));
		if (ChatReader.is(text)) return new Contents.Apart(ChatReader.read(text));
		Optional<String> code = CodeLook.ofName(name).or(() -> CodeLook.of(text));
		if (code.equals(Optional.of(CodeLook.MARKUP)) && TAGS.matcher(text).find()) {
			remarks.add(WEB_PAGE);
			return page(text);
		}
		if (code.isPresent()) throw new InQuestion("it looks like " + code.get() + ", not like poems");
		return new Contents.Plain(text);
	}

	/** An element of a page, as a part of it that was copied begins with; verse in TEI has some of the same names. */
	private static boolean isOfHtml(String root, String text) {
		return HTML.contains(root.toLowerCase(Locale.ROOT)) && !text.contains("<lg") && !text.contains("<l>");
	}

	private static boolean looksLikeHtml(String text) {
		String start = text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
		return start.startsWith("<!doctype html") || start.startsWith("<html");
	}

	private static Contents page(String text) throws UnreadableDocument {
		if (TwineReader.isPage(text)) return new Contents.Apart(TwineReader.readPage(text));
		return ChatPage.of(text).<Contents>map(Contents.Apart::new).orElseGet(() -> new Contents.Paged(SavedPage.read(text)));
	}

	private static Contents xml(String root, String text) throws UnreadableDocument {
		if (root.isEmpty()) throw new UnreadableDocument("it is not XML, whatever its name says; rename it to .txt if it is a text");
		return root.equalsIgnoreCase("html") || TwineReader.isPage(text) ? page(text) : new Contents.Apart(TeiReader.read(root, text));
	}

	private Contents json(String text) throws UnreadableDocument {
		return new Contents.Apart(JsonReader.read(text, options.fields().fields()));
	}

	/** One poem a line; but some call a .jsonl what is an array, or what has arrays of lines in its fields. */
	private Contents jsonLines(String text) throws UnreadableDocument {
		List<String> names = JsonLines.fields(text);
		if (names.isEmpty()) return "[{".indexOf(text.stripLeading().charAt(0)) >= 0 ? json(text)
				: new Contents.Lines(text, FieldNames.Found.STANDARD, names);
		options.fields().requireNamed(names, "field", "fields", JsonLines.first(text));
		Optional<FieldNames.Found> fields = options.fields().among(names);
		if (fields.isPresent() && JsonLines.isText(text, fields.get())) return new Contents.Lines(text, fields.get(), names);
		try {
			return json(text);
		} catch (InQuestion e) {
			throw new UnreadableDocument(FieldNames.unknown("field", "fields", names, JsonLines.first(text)), names);
		}
	}
}
