// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import gleaner.plugins.PluginException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who vouches for a plug-in as a whole: only who has signed every bundle of it.
 *
 * @param plugin what to call it in a sentence
 * @param each who has signed each of its bundles; at least one bundle
 */
public record Vouching(String plugin, List<Set<Signer>> each) {
	public Vouching {
		each = each.stream().map(Set::copyOf).toList();
	}

	/** Those who have signed all of it, with keys that still count. */
	private Set<Signer> all() {
		Set<Signer> all = new LinkedHashSet<>(each.getFirst());
		each.forEach(all::retainAll);
		return all.stream().filter(Signer::counts).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The one among them whose key is one of these. */
	public Optional<Signer> among(Set<String> fingerprints) {
		return all().stream().filter(signer -> fingerprints.contains(signer.fingerprint())).findFirst();
	}

	/** One who has signed all of it, whoever that is. */
	public Optional<Signer> anybody() {
		return all().stream().findFirst();
	}

	/** Why nobody vouches for it, as a clause, when there is {@link #anybody() nobody}. */
	public String problem() {
		Optional<Signer> past = each.stream().flatMap(Set::stream).filter(signer -> !signer.counts()).findFirst();
		if (past.isPresent()) return plugin + " is signed with the " + past.get() + ", which " + past.get().flaw();
		if (each.stream().allMatch(Set::isEmpty)) return plugin + " is not signed";
		if (each.stream().anyMatch(Set::isEmpty)) return "not all of " + plugin + " is signed";
		return "the parts of " + plugin + " are signed by different makers";
	}

	/** That it is not trusted, and what can be done about it. */
	public PluginException refusal() {
		return anybody().map(signer -> new PluginException(plugin + " is signed with the " + signer
				+ ", which you do not trust yet; if it is the maker's key, install with --key " + signer.fingerprint()))
				.orElseGet(() -> new PluginException(
						problem() + ", so nobody vouches for it; if you trust its maker, install it with --allow-unsigned"));
	}
}
