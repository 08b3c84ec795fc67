// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import gleaner.plugins.trust.Consent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;

/** Brings an {@link Extra} into this program from wherever it is to be had, and starts it without a restart. Not for the UI thread. */
public final class ExtraInstaller implements ExtraSource {
	private final Extra extra;
	private final PluginInstaller installer;
	private final PluginSources sources;
	private final Path program;

	private ExtraInstaller(Extra extra, PluginInstaller installer, PluginSources sources, Path program) {
		this.extra = extra;
		this.installer = installer;
		this.sources = sources;
		this.program = program;
	}

	/** For the program that is running. */
	public static ExtraInstaller ofThisProgram(Extra extra) {
		String area = FrameworkUtil.getBundle(ExtraInstaller.class).getBundleContext().getProperty("osgi.install.area");
		return new ExtraInstaller(extra, PluginInstaller.ofThisProgram(), PluginSources.ofThisProgram(),
				Path.of(URI.create(area.replace(" ", "%20"))));
	}

	@Override
	public Optional<ExtraPlace> place() throws PluginException {
		return ExtraPlace.find(extra, program, Optional.ofNullable(System.getProperty(extra.property())));
	}

	/**
	 * Where it can be had.
	 *
	 * @throws PluginException if that has to be named; the sentence tells the remedy
	 */
	public ExtraPlace requirePlace() throws PluginException {
		return place()
				.orElseThrow(() -> new PluginException("the " + extra.word() + " did not come with this Gleaner; get " + extra.file()
						+ ".zip from the place where you got Gleaner, and name it: gleaner "
						+ "plugin " + extra.word() + " " + extra.file() + ".zip"));
	}

	@Override
	public long size(ExtraPlace place) throws PluginException, InterruptedException {
		if (!(place instanceof ExtraPlace.Site site)) return 0;
		PluginSource source = sources.at(site.place(), false);
		return source.size(offer(source, site));
	}

	@Override
	public boolean add(ExtraPlace place, Consent consent) throws PluginException, InterruptedException {
		return add(place, new PluginInstaller.Trust.Asked(consent));
	}

	/**
	 * Adds it and starts it.
	 *
	 * @param trust whom to trust if it did not come within the program
	 * @return whether it is there now; if not, then when the program is started again
	 */
	public boolean add(ExtraPlace place, PluginInstaller.Trust trust) throws PluginException, InterruptedException {
		switch (place) {
		case ExtraPlace.Site site -> {
			PluginSource source = sources.at(site.place(), false);
			installer.install(source, site.place(), offer(source, site), site.isOwn() ? new PluginInstaller.Trust.Own() : trust);
		}
		case ExtraPlace.Sources made -> make(made.script());
		}
		return installer.takeUp().isEmpty();
	}

	private Offer offer(PluginSource source, ExtraPlace.Site site) throws PluginException, InterruptedException {
		return Offer.choose(source.offers(), Optional.of(extra.id()), "at " + site.place());
	}

	private void make(Path script) throws PluginException, InterruptedException {
		try {
			OtherProgram.Ending ending = OtherProgram.run(List.of(script.toString(), extra.word()));
			if (ending.code() != 0) throw new PluginException("the " + extra.word() + " could not be added: " + ending.reason());
		} catch (IOException e) {
			throw new PluginException(script + " cannot be started: " + e.getMessage(), e);
		}
	}
}
