package gleaner.publish;

import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shapes in which poems can be published. */
public enum Format {
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

	/** How files of this format end, without the dot; also its name on the command line. */
	public String extension() {
		return extension;
	}

	/** What a poet calls it. */
	public String label() {
		return label;
	}

	/**
	 * Writes a book.
	 *
	 * @return what could not be set as it is in the poems, in sentences for the poet; empty if all is well
	 */
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		return edition.write(book, out);
	}

	/** Writes a book into a file, in one step. */
	public List<String> write(Chapbook book, Path file) throws StudioException {
		List<String> remarks = new ArrayList<>();
		AtomicFile.write(file, out -> remarks.addAll(edition.write(book, out)));
		return remarks;
	}
}
