package gleaner.plugins.trust;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who vouches for the files of a plug-in. */
public final class Signatures {
	private Signatures() {
	}

	/**
	 * Who has signed a bundle.
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
			throw new PluginException(name + " is not what its maker has signed: " + e.getMessage() + "; nothing was installed", e);
		} catch (IOException e) {
			throw new PluginException(name + " cannot be examined: " + e.getMessage(), e);
		}
	}

	/**
	 * The signer of all bundles of a plug-in that the poet trusts.
	 *
	 * @param plugin what to call it in a sentence
	 * @param each who signed each of its bundles
	 * @throws PluginException if a bundle is not signed, or there is no trusted key that all are signed with
	 */
	public static Signer trusted(String plugin, List<Set<Signer>> each, Set<String> fingerprints) throws PluginException {
		Set<Signer> all = new LinkedHashSet<>(each.getFirst());
		each.forEach(all::retainAll);
		if (each.stream().anyMatch(Set::isEmpty))
			throw new PluginException(
					(each.stream().allMatch(Set::isEmpty) ? plugin + " is not signed" : "not all of " + plugin + " is signed")
							+ ", so nobody vouches for it; if you trust its maker, install it with --allow-unsigned");
		for (Signer signer : all) if (fingerprints.contains(signer.fingerprint())) return signer;
		if (all.isEmpty()) throw new PluginException("the parts of " + plugin + " are signed by different makers; install it with "
				+ "--allow-unsigned if you know why");
		Signer first = all.iterator().next();
		throw new PluginException(plugin + " is signed with the " + first
				+ ", which you do not trust yet; if that is its maker's, install it with --key " + first.fingerprint());
	}
}
