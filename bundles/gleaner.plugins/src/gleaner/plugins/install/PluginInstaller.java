// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import gleaner.plugins.site.Delivered;
import gleaner.plugins.store.FileSum;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.FencedPlugins;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.trust.Consent;
import gleaner.plugins.trust.Signatures;
import gleaner.plugins.trust.Signer;
import gleaner.plugins.trust.TrustedKeys;
import gleaner.plugins.trust.Vouching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Installs plug-ins into the poet's store and takes them away. Nothing of a plug-in runs before all of it has been fetched, compared with
 * what was announced, examined, and found to be signed by somebody the poet trusts. Blocks, for minutes at times; not for the UI thread.
 */
public final class PluginInstaller {
	private static final String KEYS = "trusted.keys";

	private final PluginStore store;
	private final TrustedKeys keys;
	private final Examination examination;

	/** Whom to trust. */
	public sealed interface Trust {
		/** Nobody but those whom the poet has trusted before. */
		record Known() implements Trust {
		}

		/**
		 * The holder of a key as well, from now on.
		 *
		 * @param fingerprint of a PGP key or certificate
		 */
		record Key(String fingerprint) implements Trust {
		}

		/**
		 * Nobody but those whom the poet has trusted before, and who is said yes to when it comes to it.
		 *
		 * @param consent asks
		 */
		record Asked(Consent consent) implements Trust {
		}

		/** Whoever made it, this time. */
		record Anybody() implements Trust {
		}

		/** It came within the program, or who started the program named it: it is trusted as that is. */
		record Own() implements Trust {
		}
	}

	/** Finds out whether bundles may come into the program, and could run there. */
	@FunctionalInterface
	interface Examination {
		void examine(Offer offer, List<Delivered> bundles) throws PluginException;
	}

	PluginInstaller(PluginStore store, TrustedKeys keys, Examination examination) {
		this.store = store;
		this.keys = keys;
		this.examination = examination;
	}

	/** That of the poet who runs this program. */
	public static PluginInstaller ofThisProgram() {
		PluginStore store = PluginStore.ofThisPoet();
		return new PluginInstaller(store, new TrustedKeys(store.folder().resolve(KEYS)),
				PluginSources.ofThisProgram()::examine);
	}

	/**
	 * Installs a plug-in, or a newer version of it, or an older one. All or nothing, also if the program is killed.
	 *
	 * @param origin where it comes from, to be told later
	 * @return what is installed now
	 * @throws PluginException if it may not come in; nothing has changed then
	 */
	public StoredPlugin install(PluginSource source, String origin, Offer offer, Trust trust) throws PluginException, InterruptedException {
		if (!StoredPlugin.isSafe(offer.id()) || !StoredPlugin.isSafe(offer.version()))
			throw new PluginException(
					"\"" + offer.id() + "\" " + offer.version() + " cannot be the name of a plug-in, because its folder gets that name");
		return store.install(offer.id(), folder -> {
			List<Delivered> bundles = source.fetch(offer, folder);
			examination.examine(offer, bundles);
			refuseOtherFiles(offer, bundles);
			String signer = signer(offer, origin, bundles, trust);
			List<StoredPlugin.Jar> jars = new ArrayList<>();
			for (Delivered bundle : bundles) {
				jars.add(jar(bundle.file()));
				Unpacking.unpackIfAsked(bundle.file());
			}
			return new StoredPlugin(offer.id(), offer.name(), offer.version(), offer.maker(), offer.licence(), origin, signer,
					folder.getFileName().toString(), jars);
		});
	}

	/** The framework takes one bundle of a name and version: so the files of one plug-in would run as those of another. */
	private void refuseOtherFiles(Offer offer, List<Delivered> bundles) throws PluginException, IOException {
		for (StoredPlugin other : store.list())
			if (!other.id().equals(offer.id())) for (StoredPlugin.Jar jar : other.bundles()) for (Delivered bundle : bundles)
				if (jar.file().equalsIgnoreCase(bundle.file().getFileName().toString())
						&& !jar.sha256().equals(jar(bundle.file()).sha256()))
					throw new PluginException(
							offer.name() + " was not installed: its " + jar.file() + " differs from the one that " + other.name()
									+ " has; remove " + other.id() + " first, or tell one of the makers to give theirs another version");
	}

	/** @return who vouches for it, or nothing if the poet does without */
	private String signer(Offer offer, String origin, List<Delivered> bundles, Trust trust) throws PluginException, InterruptedException {
		if (trust instanceof Trust.Own) return "";
		List<Set<Signer>> each = new ArrayList<>();
		for (Delivered bundle : bundles)
			each.add(Signatures.of(bundle.file(), bundle.file().getFileName().toString(), bundle.signatures(), bundle.keys()));
		if (trust instanceof Trust.Anybody) return "";
		Vouching vouching = new Vouching(offer.name(), each);
		Optional<Signer> known = vouching.among(keys.all());
		if (trust instanceof Trust.Key(String fingerprint)) {
			Signer signer = vouching.among(Set.of(fingerprint)).or(() -> known).orElseThrow(vouching::refusal);
			if (signer.fingerprint().equals(fingerprint)) keys.add(fingerprint);
			return signer.toString();
		}
		if (known.isPresent()) return sameAsBefore(offer, known.get()).toString();
		if (!(trust instanceof Trust.Asked(Consent consent))) throw vouching.refusal();
		return asked(consent, vouching, origin);
	}

	private String asked(Consent consent, Vouching vouching, String origin) throws PluginException, InterruptedException {
		Optional<Signer> stranger = vouching.anybody();
		if (stranger.isEmpty()) {
			if (!consent.takesUnsigned(vouching.problem(), origin)) throw unwanted(vouching);
			return "";
		}
		if (!consent.trusts(vouching.plugin(), origin, stranger.get())) throw unwanted(vouching);
		keys.add(stranger.get().fingerprint());
		return stranger.get().toString();
	}

	private static PluginException unwanted(Vouching vouching) {
		return new PluginException(vouching.plugin() + " was not installed, because you did not agree");
	}

	/** To trust one maker is not to let them take the place of what another has made. */
	private Signer sameAsBefore(Offer offer, Signer now) throws PluginException {
		String before = store.find(offer.id()).map(StoredPlugin::signer).orElse("");
		if (before.isEmpty() || before.equals(now.toString())) return now;
		throw new PluginException(offer.name() + " is signed with the " + now + ", and what is installed with the " + before
				+ "; if it has a new maker, install it with --key " + now.fingerprint());
	}

	private static StoredPlugin.Jar jar(Path file) throws IOException {
		return new StoredPlugin.Jar(file.getFileName().toString(), FileSum.sha256(file), Files.size(file));
	}

	/** What is installed, by name. */
	public List<StoredPlugin> installed() throws PluginException {
		return store.list();
	}

	/** Plug-ins whose records cannot be read: by their ids, and why. */
	public Map<String, String> broken() throws PluginException {
		return store.broken();
	}

	/** The plug-in of that id, if it is installed. */
	public Optional<StoredPlugin> find(String id) throws PluginException {
		return store.find(id);
	}

	/** The fingerprints of the keys that the poet has said yes to. */
	public Set<String> trusted() throws PluginException {
		return keys.all();
	}

	/** Trusts a key no longer. What is signed with it stays installed. */
	public void forget(String fingerprint) throws PluginException {
		keys.remove(fingerprint);
	}

	/** Takes a plug-in away, its files too, and what was decided about it: it is a new one when it comes again. */
	public void remove(String id) throws PluginException, InterruptedException {
		store.remove(id);
		FenceChoices choices = FenceChoices.of(store);
		if (choices.off().contains(id) || choices.offline().contains(id)) choices.with(id, true).withNetwork(id, true).write(store);
	}

	/** Whether this program was started without plug-ins. */
	public static boolean isSafe() {
		return Starter.isSafe();
	}

	/**
	 * Lets the running program have what was changed.
	 *
	 * @return what did not work, a sentence each; a program that was started without plug-ins stays without
	 */
	public List<String> takeUp() {
		if (Starter.isSafe()) return List.of();
		BundleContext context = FrameworkUtil.getBundle(PluginInstaller.class).getBundleContext();
		return FencedPlugins.ofThisProgram()
				.map(fenced -> fenced.apply(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext())).orElse(List.of());
	}
}
