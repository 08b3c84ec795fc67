// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.files.StudioException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** The shapes in which Gleaner itself can publish poems. */
public enum Format implements PoemFormat {
	/** A chapbook on A5 pages, to be printed or read. */
	PDF("pdf", "PDF chapbook", new PdfEdition()),
	/** For e-readers: EPUB 3. */
	EPUB("epub", "EPUB for e-readers", new EpubEdition()),
	/** One page for a browser that needs nothing else. */
	HTML("html", "Web page", new HtmlEdition()),
	/** Markdown as CommonMark has it. */
	MARKDOWN("md", "Markdown", new MarkdownEdition()),
	/** For LaTeX, with what every distribution has. */
	LATEX("tex", "LaTeX", new LatexEdition()),
	/** Nothing but the words. */
	TEXT("txt", "Plain text", new TextEdition());

	private final String extension;
	private final String label;
	private final Edition edition;

	Format(String extension, String label, Edition edition) {
		this.extension = extension;
		this.label = label;
		this.edition = edition;
	}

	@Override
	public String extension() {
		return extension;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		return edition.write(book, out);
	}

	/** Writes a book into a file, in one step. */
	public List<String> write(Chapbook book, Path file) throws StudioException {
		return Formats.write(this, book, file);
	}
}
