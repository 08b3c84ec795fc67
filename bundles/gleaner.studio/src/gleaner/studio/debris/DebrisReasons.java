package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads why pieces of debris are there. Lines that a crash or an editor has spoilt are passed over; one poem is held at a time. */
public final class DebrisReasons {
	/** Takes the reasons of one poem. */
	@FunctionalInterface
	public interface Visitor {
		/**
		 * @param poem its number in the debris, counted from 1
		 * @return whether to go on
		 */
		boolean poem(long poem, List<DebrisReason> reasons);
	}

	private DebrisReasons() {
	}

	/**
	 * The reasons of one poem.
	 *
	 * @param debris the text file
	 * @param poem its number in the debris, counted from 1
	 * @return in the order of the text; empty if the engine gave none
	 * @throws StudioException if the file cannot be read, or a newer Gleaner has written it
	 */
	public static List<DebrisReason> of(Path debris, long poem) throws StudioException {
		Finding finding = new Finding(poem);
		read(debris, finding);
		return finding.found;
	}

	private static final class Finding implements Visitor {
		private final long wanted;
		private List<DebrisReason> found = List.of();

		Finding(long wanted) {
			this.wanted = wanted;
		}

		@Override
		public boolean poem(long poem, List<DebrisReason> reasons) {
			if (poem == wanted) found = List.copyOf(reasons);
			return poem < wanted;
		}
	}

	/**
	 * Goes through the reasons of a debris file, poem after poem; poems without reasons are left out.
	 *
	 * @param debris the text file
	 * @throws StudioException if the file cannot be read, or a newer Gleaner has written it
	 */
	public static void read(Path debris, Visitor visitor) throws StudioException {
		Path file = ReasonLine.beside(debris);
		if (!Files.exists(file)) return;
		// Not the readers of Files: those throw on bytes that are no UTF-8, as a torn line may have at its end.
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			for (String text = lines.readLine(); text != null; text = lines.readLine()) {
				Optional<ReasonLine> line = ReasonLine.read(text, file);
				if (line.isPresent() && !visitor.poem(line.get().poem(), line.get().reasons())) return;
			}
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}
}
