// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who vouches for the files of a plug-in. */
public final class Signatures {
	private Signatures() {
	}

	/**
	 * Who has signed a bundle, also those whose keys count no longer.
	 *
	 * @param name what to call it in a sentence
	 * @param armoured PGP signatures that came with it; empty if none did
	 * @param keys public PGP keys that came with it
	 * @throws PluginException if it was changed after it was signed, or what came with it cannot be read
	 */
	public static Set<Signer> of(Path jar, String name, String armoured, String keys) throws PluginException {
		Set<Signer> signers = new LinkedHashSet<>();
		try {
			if (!armoured.isBlank()) signers.addAll(PgpSignature.of(jar, armoured, keys));
			CertificateSignature.of(jar).ifPresent(signers::add);
			return signers;
		} catch (SecurityException e) {
			throw new PluginException(name + " is not what its maker signed: " + e.getMessage() + "; nothing was installed", e);
		} catch (IOException e) {
			throw new PluginException(name + " cannot be checked: " + e.getMessage(), e);
		}
	}

	/**
	 * Who has signed a file of any kind, with keys that still count, by signatures that lie beside it.
	 *
	 * @param name what to call it in a sentence
	 * @throws PluginException if it was changed after it was signed, or the signature cannot be read
	 */
	public static Set<Signer> beside(Path file, String name, String armoured, String keys) throws PluginException {
		try {
			Set<Signer> signers = new LinkedHashSet<>();
			for (Signer signer : PgpSignature.of(file, armoured, keys)) if (signer.counts()) signers.add(signer);
			return signers;
		} catch (SecurityException e) {
			throw new PluginException(name + " is not what was signed: " + e.getMessage(), e);
		} catch (IOException e) {
			throw new PluginException(name + " cannot be checked: " + e.getMessage(), e);
		}
	}
}
