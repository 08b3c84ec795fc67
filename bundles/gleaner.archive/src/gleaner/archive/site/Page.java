// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.publish.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What all pages of an archive have in common: the frame, the way around, addresses. */
final class Page {
	/** The ways in every page: file and what it is called. */
	private static final List<String[]> WAYS = List.of(new String[] { "index.html", "Overview" }, new String[] { "raw.html", "Raw poems" },
			new String[] { "side.html", "Side by side" }, new String[] { "words.html", "Words" },
			new String[] { "threads.html", "Threads" },
			new String[] { "poems.html", "Poems" }, new String[] { "performances.html", "Performances" },
			new String[] { "corpora.html", "Corpora" });
	/** Style and scripts, with the pages' own names. */
	static final List<String> FILES = List.of("archive.css", "archive.js", "search.js", "raw.js", "side.js", "words.js");

	private final Contents contents;

	Page(Contents contents) {
		this.contents = contents;
	}

	/** Writes what the pages share. */
	void furnish() throws StudioException {
		for (String name : FILES) {
			Path file = contents.folder().resolve("site").resolve(name);
			try (InputStream in = Page.class.getResourceAsStream(name)) {
				Files.createDirectories(file.getParent());
				Files.copy(in, file);
			} catch (IOException e) {
				throw Faults.writing(file, e);
			}
		}
	}

	/** A page with nothing but text. */
	void write(String place, String title, String body) throws StudioException {
		write(place, title, body, List.of());
	}

	/**
	 * Writes a page.
	 *
	 * @param place where it lies in the archive, at most one folder deep
	 * @param title its heading, as it is
	 * @param body as HTML
	 * @param scripts that it loads, in order
	 */
	void write(String place, String title, String body, List<String> scripts) throws StudioException {
		String root = place.contains("/") ? "../" : "";
		String heading = Markup.escape(title);
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
				+ "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Gleaner\">\n<title>");
		page.append(heading).append(" · ").append(Markup.escape(contents.plan().title()))
				.append("</title>\n<link rel=\"stylesheet\" href=\"")
				.append(root).append("site/archive.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the text</a>\n");
		page.append("<header class=\"top\"><p class=\"of\">").append(Markup.escape(contents.plan().title()))
				.append("</p>\n<nav aria-label=\"The archive\"><ul>");
		for (String[] way : WAYS) page.append("<li><a href=\"").append(root).append(way[0]).append('"')
				.append(way[0].equals(place) ? " aria-current=\"page\"" : "").append('>').append(way[1]).append("</a></li>");
		page.append("</ul></nav></header>\n<main id=\"main\" tabindex=\"-1\">\n<h1>").append(heading).append("</h1>\n").append(body)
				.append("</main>\n");
		for (String script : scripts) page.append("<script src=\"").append(root).append("site/").append(script).append("\"></script>\n");
		text(place, page.append("</body>\n</html>\n").toString());
	}

	/** Writes a file of text. */
	void text(String place, String text) throws StudioException {
		Path file = contents.folder().resolve(place);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	/** A place in the archive as a link has it. */
	static String link(String place) {
		try {
			return Markup.escape(new URI(null, null, "/" + place, null).toASCIIString().substring(1));
		} catch (URISyntaxException e) {
			return Markup.escape(place);
		}
	}

	/** A number as one reads it. */
	static String count(long number, String one, String many) {
		return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
	}
}
