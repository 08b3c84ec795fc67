// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A piece of a corpus: where its text lies and how it is read. As noted in {@code corpus.json}. */
sealed interface Part {
	/** The folder {@code poems/}: one poem per file, in UTF-8. */
	record PoemFolder() implements Part {
		static final String NAME = "poems";
	}

	/**
	 * A text that is kept as it came.
	 *
	 * @param file its name in {@code texts/}
	 */
	record TextFile(String file, Charset charset, Splitting splitting) implements Part {
	}

	/**
	 * A .jsonl, kept as it came or made of something else.
	 *
	 * @param file its name in {@code texts/}
	 * @param fields what its fields are called
	 */
	record JsonLinesFile(String file, Charset charset, FieldNames.Found fields) implements Part {
	}

	/** The folder of files that are kept as they came. */
	String TEXTS = "texts";

	default ObjectNode toJson() {
		ObjectNode json = JsonFile.object();
		switch (this) {
		case PoemFolder _ -> json.put("kind", "poems");
		case TextFile text -> {
			json.put("kind", "text").put("file", text.file).put("encoding", text.charset.name());
			switch (text.splitting) {
			case Splitting.BlankLines(int atLeast) -> json.put("split", "blank lines").put("atLeast", atLeast);
			case Splitting.SeparatorLine(String line) -> json.put("split", "separator line").put("line", line);
			case Splitting.Expression(Pattern pattern) ->
				json.put("split", "expression").put("expression", pattern.pattern()).put("flags", pattern.flags());
			case Splitting.WholeFile _ -> json.put("split", "whole file");
			case Splitting.Headings _ -> json.put("split", "headings");
			case Splitting.Automatic _ -> json.put("split", "automatic");
			}
		}
		case JsonLinesFile lines -> {
			json.put("kind", "jsonl").put("file", lines.file).put("encoding", lines.charset.name());
			if (!lines.fields.equals(FieldNames.Found.STANDARD)) json.putObject("fields").put("text", lines.fields.text())
					.put("title", lines.fields.title()).put("author", lines.fields.author());
		}
		}
		return json;
	}

	static Part read(JsonFields json) throws StudioException {
		return switch (json.text("kind")) {
		case "poems" -> new PoemFolder();
		case "text" -> new TextFile(file(json), charset(json), splitting(json));
		case "jsonl" -> new JsonLinesFile(file(json), charset(json), fields(json));
		default -> throw json.wrong("kind", "poems, text or jsonl");
		};
	}

	private static String file(JsonFields json) throws StudioException {
		String file = json.text("file");
		try {
			if (!file.isBlank() && !file.equals("..") && !file.contains("\\") && Path.of(file).getNameCount() == 1
					&& !Path.of(file).isAbsolute() && !file.contains("/"))
				return file;
		} catch (InvalidPathException e) {
			throw json.wrong("file", "the name of a file in texts/ that this system can have");
		}
		throw json.wrong("file", "the name of a file in texts/");
	}

	private static FieldNames.Found fields(JsonFields json) throws StudioException {
		if (!json.has("fields")) return FieldNames.Found.STANDARD;
		JsonFields fields = json.object("fields");
		return new FieldNames.Found(fields.text("text"), fields.text("title"), fields.text("author"));
	}

	private static Charset charset(JsonFields json) throws StudioException {
		try {
			return Charset.forName(json.text("encoding"));
		} catch (IllegalArgumentException e) {
			throw json.wrong("encoding", "the name of an encoding, such as UTF-8 or windows-1252");
		}
	}

	private static Splitting splitting(JsonFields json) throws StudioException {
		try {
			return switch (json.text("split")) {
			case "blank lines" -> new Splitting.BlankLines(Math.toIntExact(json.whole("atLeast")));
			case "separator line" -> new Splitting.SeparatorLine(json.text("line"));
			case "expression" -> new Splitting.Expression(Pattern.compile(json.text("expression"), Math.toIntExact(json.whole("flags"))));
			case "whole file" -> new Splitting.WholeFile();
			case "headings" -> new Splitting.Headings();
			case "automatic" -> new Splitting.Automatic();
			default -> throw json.wrong("split", "blank lines, separator line, expression, whole file, headings or automatic");
			};
		} catch (PatternSyntaxException e) {
			throw json.wrong("expression", "a regular expression");
		} catch (IllegalArgumentException | ArithmeticException e) {
			throw json.wrong("split", "a way of splitting, with a number or line that can be");
		}
	}
}
