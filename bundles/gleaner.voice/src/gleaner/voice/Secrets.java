// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.files.StudioException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the values of {@link gleaner.engine.Parameter.Secret}s, apart from everything that poets open, copy and mail. Safe for use by
 * several threads.
 */
public interface Secrets {
	/** Keeps nothing. */
	Secrets NONE = new Secrets() {
		@Override
		public Optional<String> get(SecretName name) {
			return Optional.empty();
		}

		@Override
		public void put(SecretName name, String value) throws StudioException {
			throw new StudioException("Gleaner cannot keep secrets here; set the variable " + name.variable() + " instead");
		}

		@Override
		public void remove(SecretName name) {
			// There is none.
		}

		@Override
		public List<SecretName> list() {
			return List.of();
		}
	};

	/** The value of a secret; nothing if none was given. */
	Optional<String> get(SecretName name) throws StudioException;

	/** Keeps a value; one that was there before is forgotten. */
	void put(SecretName name, String value) throws StudioException;

	/** Forgets a value. */
	void remove(SecretName name) throws StudioException;

	/** Which secrets are kept, sorted. */
	List<SecretName> list() throws StudioException;
}
