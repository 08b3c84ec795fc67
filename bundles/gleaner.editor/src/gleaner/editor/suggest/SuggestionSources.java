package gleaner.editor.suggest;

import gleaner.desk.suggest.SuggestionSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The sources there are now, those of plug-ins among them. */
final class SuggestionSources {
	private SuggestionSources() {
	}

	/** In the order in which they are shown. */
	static List<SuggestionSource> all() {
		BundleContext context = FrameworkUtil.getBundle(SuggestionSources.class).getBundleContext();
		try {
			return context.getServiceReferences(SuggestionSource.class, null).stream().sorted(Comparator.reverseOrder()).map(context::getService).filter(Objects::nonNull).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}
}
