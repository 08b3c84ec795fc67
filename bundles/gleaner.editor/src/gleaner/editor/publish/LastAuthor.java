package gleaner.editor.publish;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The name under which the poet published last. */
final class LastAuthor {
	private static final String BUNDLE = "gleaner.editor";
	private static final String KEY = "author";

	private LastAuthor() {
	}

	/** Empty if nothing was published yet, or under no name. */
	static String get() {
		return preferences().get(KEY, "");
	}

	/** Remembers a name; empty is remembered too. Writes a small file. */
	static void set(String author) {
		preferences().put(KEY, author.strip());
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			// it will be asked for again, and nothing else is lost
			return;
		}
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}
}
