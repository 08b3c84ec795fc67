package gleaner.ui.glean.studio;

import gleaner.corpus.StoredCorpus;
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

	/** What a selection of the Studio view is about; nothing if it is neither a corpus nor a poem of one. */
	public static Optional<Subject> of(ISelection selection) {
		if (!(selection instanceof IStructuredSelection rows))
			return Optional.empty();
		return switch (rows.getFirstElement()) {
		case StoredCorpus corpus -> Optional.of(new Subject(corpus.name(), Optional.empty()));
		case Node.OfSource source -> Optional.of(new Subject(source.corpus().name(), Optional.of(source.entry().id())));
		case null, default -> Optional.empty();
		};
	}
}
