// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import java.util.Locale;
import java.util.Optional;

/**
 * Who vouches for a file.
 *
 * @param kind with what
 * @param fingerprint of the key or certificate, in hexadecimal digits, in capitals, without spaces
 * @param name as whom the signer presents itself, which nobody has examined; may be empty
 * @param flaw why the key counts no longer, such as {@code expired on 2025-01-31}; empty if it counts
 */
public record Signer(Kind kind, String fingerprint, String name, String flaw) {
	/** What a file can be signed with. */
	public enum Kind {
		/** An OpenPGP key; its fingerprint has 40 or 64 digits. */
		PGP("PGP key"),
		/** An X.509 certificate; its fingerprint is the SHA-256 of all of it and has 64 digits. */
		CERTIFICATE("certificate");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** For a sentence. */
		public String label() {
			return label;
		}
	}

	/** Of a key that counts. */
	public Signer(Kind kind, String fingerprint, String name) {
		this(kind, fingerprint, name, "");
	}

	/** Whether a signature with this key says that its holder vouches for the file today. */
	public boolean counts() {
		return flaw.isEmpty();
	}

	/**
	 * A fingerprint as somebody has typed it: with spaces or colons, in small letters.
	 *
	 * @return nothing if it is none
	 */
	public static Optional<String> fingerprint(String typed) {
		String plain = typed.replaceAll("[\\s:]|^0[xX]", "").toUpperCase(Locale.ROOT);
		return plain.matches("[0-9A-F]{40}|[0-9A-F]{64}") ? Optional.of(plain) : Optional.empty();
	}

	/** The fingerprint in groups of four digits, for somebody who compares it. */
	public String spaced() {
		return String.join(" ", fingerprint.split("(?<=\\G.{4})"));
	}

	/** For a sentence: the key 1A2B…. */
	@Override
	public String toString() {
		return kind.label + " " + fingerprint;
	}
}
