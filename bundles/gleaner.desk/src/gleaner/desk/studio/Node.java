// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.CorpusStatistics;
import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.files.Trashed;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.debris.DebrisEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the Studio tree. Children that are expensive to find are null until somebody asks for them. Two subjects are
 * equal if they name the same thing, whatever is known of it by now.
 */
public final class Node {
	/** What a row stands for. */
	public sealed interface Subject {
	}

	/** One of the headings. */
	public record Heading(String name) implements Subject {
	}

	public record OfCorpus(StoredCorpus corpus, Optional<CorpusStatistics> statistics) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfCorpus same && same.corpus.name().equals(corpus.name());
		}

		@Override
		public int hashCode() {
			return Objects.hash(corpus.name());
		}
	}

	public record OfSource(StoredCorpus corpus, PoemEntry entry) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfSource same && same.corpus.name().equals(corpus.name()) && same.entry.id().equals(entry.id());
		}

		@Override
		public int hashCode() {
			return Objects.hash(corpus.name(), entry.id());
		}
	}

	/** All poems of one author in a corpus. */
	public record OfAuthor(StoredCorpus corpus, String author) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfAuthor same && same.corpus.name().equals(corpus.name()) && same.author.equals(author);
		}

		@Override
		public int hashCode() {
			return Objects.hash(corpus.name(), author);
		}
	}

	public record OfThread(Run run) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfThread same && same.run.id().equals(run.id());
		}

		@Override
		public int hashCode() {
			return run.id().hashCode();
		}
	}

	public record OfModel(Run run, RunModel model) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfModel same && same.model.name().equals(model.name());
		}

		@Override
		public int hashCode() {
			return model.name().hashCode();
		}
	}

	public record OfDay(StudioContents.Day day) implements Subject {
		/** The day on which debris fell. */
		public LocalDate date() {
			return day.date();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof OfDay same && same.day.date().equals(day.date());
		}

		@Override
		public int hashCode() {
			return day.date().hashCode();
		}
	}

	public record OfDebris(DebrisEntry entry) implements Subject {
	}

	public record OfPoem(String title) implements Subject {
	}

	/** A folder of poems. */
	public record OfShelf(String path) implements Subject {
	}

	/** A text that somebody has put among the poems, by the name of its file. */
	public record OfForeign(String file) implements Subject {
	}

	/** Something that was deleted. */
	public record OfTrashed(Trashed trashed) implements Subject {
	}

	public record OfReservoir(ReservoirEntry reservoir) implements Subject {
		@Override
		public boolean equals(Object other) {
			return other instanceof OfReservoir same && same.reservoir.name().equals(reservoir.name());
		}

		@Override
		public int hashCode() {
			return reservoir.name().hashCode();
		}
	}

	/**
	 * Says what to do next where there is nothing yet, or what is wrong.
	 *
	 * @param command what does it, so that the row can; nothing where no command does
	 */
	public record Hint(String text, Optional<String> command) implements Subject {
	}

	public final Subject subject;
	public final String text;
	public final String detail;
	private List<Node> children;

	Node(Subject subject, String text, String detail, List<Node> children) {
		this.subject = subject;
		this.text = text;
		this.detail = detail;
		this.children = children;
	}

	static Node leaf(Subject subject, String text, String detail) {
		return new Node(subject, text, detail, List.of());
	}

	static Node hint(String text) {
		return leaf(new Hint(text, Optional.empty()), text, "");
	}

	static Node hint(String text, String command) {
		return leaf(new Hint(text, Optional.of(command)), text, "");
	}

	/** What the rest of the window hears when this row is selected: the corpus or the reservoir itself, of other rows their subject. */
	public Object selected() {
		return switch (subject) {
		case OfCorpus of -> of.corpus();
		case OfReservoir of -> of.reservoir();
		default -> subject;
		};
	}

	/** Whether {@link #children()} are known. */
	public boolean isLoaded() {
		return children != null;
	}

	/** The rows below; a row that says so while they are being read. */
	public List<Node> children() {
		return children == null ? List.of(hint("reading…")) : children;
	}

	public void load(List<Node> found) {
		children = List.copyOf(found);
	}
}
