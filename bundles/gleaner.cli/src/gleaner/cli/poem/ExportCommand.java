// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Printer;
import gleaner.files.Folders;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Visible;
import gleaner.publish.Chapbook;
import gleaner.publish.Formats;
import gleaner.publish.PoemFormat;
import gleaner.studio.Studio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gleaner export POEM… --to FORMAT} */
@Command(name = "export", description = "Publish a poem, or several poems as a book.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class ExportCommand implements Callable<Integer> {
	private static final String STANDARD_OUTPUT = "-";

	private final Surroundings surroundings;

	@Parameters(paramLabel = "POEM", arity = "1..*", description = "The titles of the poems, in the order of the book.")
	private List<String> poems;

	@Option(names = "--to", required = true, paramLabel = "FORMAT", converter = FormatConverter.class,
			description = "The format: html, pdf, epub, md, tex, txt, or one from a plug-in.")
	private PoemFormat format;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE",
			description = "The file to write, or a folder, or - for standard output. Default: a new file in "
					+ "this folder, named after the book.")
	private String out;

	@Option(names = "--title", paramLabel = "TITLE",
			description = "The title of the book. Default: the title of the only poem, or \"Poems\".")
	private String title = "";

	@Option(names = "--author", paramLabel = "NAME", description = "The author.")
	private String author = "";

	@Option(names = "--facing", description = "Show the raw debris beside the poems.")
	private boolean facing;

	@Option(names = "--no-colophon", description = "Leave out the origins.")
	private boolean noColophon;

	@Mixin
	private StudioOption studioOption;

	/** Formats are called by the ends of their files. */
	static final class FormatConverter implements ITypeConverter<PoemFormat> {
		@Override
		public PoemFormat convert(String value) {
			Formats formats = Formats.ofThisProgram();
			return formats.of(value).orElseThrow(() -> new TypeConversionException("there is no format \"" + value + "\"; there are: "
					+ formats.all().stream().map(PoemFormat::extension).collect(Collectors.joining(", "))));
		}
	}

	@Mixin
	private Answer answer = new Answer();

	ExportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		Chapbook book = Chapbook.of(studio, poems, new Chapbook.Plan(title, author, facing, !noColophon), LocalDate.now());
		if (STANDARD_OUTPUT.equals(out)) tell(toOutput(book));
		else toFile(book);
		return 0;
	}

	private void tell(List<String> remarks) {
		for (String remark : remarks) surroundings.err().println("note: " + Visible.of(remark));
	}

	private void toFile(Chapbook book) throws StudioException {
		Path file = file(book);
		List<String> remarks = Files.exists(file) && !Files.isRegularFile(file) ? toDevice(book, file) : Formats.write(format, book, file);
		ObjectNode said = Json.object().put("file", file.toString());
		remarks.forEach(said.putArray("notes")::add);
		answer.give(surroundings, said, file.toString());
		if (!answer.isJson()) tell(remarks);
	}

	/** What is no file, such as a pipe, is written to and not replaced. */
	private List<String> toDevice(Chapbook book, Path device) throws StudioException {
		try (OutputStream to = Files.newOutputStream(device)) {
			return format.write(book, to);
		} catch (IOException e) {
			throw Printer.unwritten(device.toString(), e);
		}
	}

	private Path file(Chapbook book) throws StudioException {
		Path named = out == null ? Path.of("") : Path.of(out);
		if (out != null && !Files.isDirectory(named)) return named;
		try {
			String ending = "." + format.extension();
			List<String> taken = Folders.names(named.toAbsolutePath()).stream().filter(n -> n.endsWith(ending))
					.map(n -> n.substring(0, n.length() - ending.length())).toList();
			return named.resolve(SafeName.of(book.title(), taken) + ending);
		} catch (IOException e) {
			throw new StudioException(
					"the folder \"" + named.toAbsolutePath() + "\" cannot be read: " + e.getMessage() + "; name another with --out", e);
		}
	}

	private List<String> toOutput(Chapbook book) throws StudioException {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			List<String> remarks = format.write(book, bytes);
			surroundings.out().write(bytes.toByteArray(), 0, bytes.size());
			surroundings.out().flush();
			return remarks;
		} catch (IOException e) {
			throw new StudioException("\"" + book.title() + "\" cannot be published: " + e.getMessage(), e);
		}
	}
}
