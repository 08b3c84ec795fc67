// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.desk.studio.Node;
import java.util.Optional;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** What of the corpora is selected in the Studio view, for views that follow it. */
public final class Subjects {
	/**
	 * A corpus, or a poem of one.
	 *
	 * @param corpus its name
	 * @param poem the poem's id, if it is one
	 */
	public record Subject(String corpus, Optional<String> poem) {
	}

	private Subjects() {
	}

	/**
	 * What a selection of the Studio view is about; that of a reservoir is the
	 * corpus it was found in. Nothing if it has to do with no corpus.
	 */
	public static Optional<Subject> of(ISelection selection) {
		if (!(selection instanceof IStructuredSelection rows))
			return Optional.empty();
		return switch (rows.getFirstElement()) {
		case StoredCorpus corpus -> Optional.of(new Subject(corpus.name(), Optional.empty()));
		case Node.OfAuthor author -> Optional.of(new Subject(author.corpus().name(), Optional.empty()));
		case ReservoirEntry reservoir when !reservoir.corpus().isEmpty() ->
			Optional.of(new Subject(reservoir.corpus(), Optional.empty()));
		case Node.OfSource source -> Optional.of(new Subject(source.corpus().name(), Optional.of(source.entry().id())));
		case null, default -> Optional.empty();
		};
	}
}
