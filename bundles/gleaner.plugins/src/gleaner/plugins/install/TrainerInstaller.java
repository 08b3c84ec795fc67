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

/** Brings the trainer into this program from wherever it is to be had, and starts it without a restart. Not for the UI thread. */
public final class TrainerInstaller implements TrainerSource {
	private final PluginInstaller installer;
	private final PluginSources sources;
	private final Path program;

	private TrainerInstaller(PluginInstaller installer, PluginSources sources, Path program) {
		this.installer = installer;
		this.sources = sources;
		this.program = program;
	}

	/** For the program that is running. */
	public static TrainerInstaller ofThisProgram() {
		String area = FrameworkUtil.getBundle(TrainerInstaller.class).getBundleContext().getProperty("osgi.install.area");
		return new TrainerInstaller(PluginInstaller.ofThisProgram(), PluginSources.ofThisProgram(),
				Path.of(URI.create(area.replace(" ", "%20"))));
	}

	@Override
	public Optional<TrainerPlace> place() throws PluginException {
		return TrainerPlace.find(program, Optional.ofNullable(System.getProperty(TrainerPlace.PROPERTY)));
	}

	/**
	 * Where the trainer can be had.
	 *
	 * @throws PluginException if that has to be named; the sentence tells the remedy
	 */
	public TrainerPlace requirePlace() throws PluginException {
		return place().orElseThrow(() -> new PluginException("the trainer did not come with this Gleaner; fetch gleaner-trainer.zip from"
				+ " where Gleaner is from, and name it: gleaner plugin trainer gleaner-trainer.zip"));
	}

	@Override
	public long size(TrainerPlace place) throws PluginException, InterruptedException {
		if (!(place instanceof TrainerPlace.Site site)) return 0;
		PluginSource source = sources.at(site.place(), false);
		return source.size(offer(source, site));
	}

	@Override
	public boolean add(TrainerPlace place, Consent consent) throws PluginException, InterruptedException {
		return add(place, new PluginInstaller.Trust.Asked(consent));
	}

	/**
	 * Adds it and starts it.
	 *
	 * @param trust whom to trust if it did not come within the program
	 * @return whether it is there now; if not, then when the program is started again
	 */
	public boolean add(TrainerPlace place, PluginInstaller.Trust trust) throws PluginException, InterruptedException {
		switch (place) {
		case TrainerPlace.Site site -> {
			PluginSource source = sources.at(site.place(), false);
			installer.install(source, site.place(), offer(source, site), site.isOwn() ? new PluginInstaller.Trust.Own() : trust);
		}
		case TrainerPlace.Sources made -> make(made.script());
		}
		return installer.takeUp().isEmpty();
	}

	private static Offer offer(PluginSource source, TrainerPlace.Site site) throws PluginException, InterruptedException {
		return Offer.choose(source.offers(), Optional.of(Offer.TRAINER), "at " + site.place());
	}

	private static void make(Path script) throws PluginException, InterruptedException {
		try {
			OtherProgram.Ending ending = OtherProgram.run(List.of(script.toString(), "trainer"));
			if (ending.code() != 0) throw new PluginException("the trainer could not be added: " + ending.reason());
		} catch (IOException e) {
			throw new PluginException(script + " cannot be started: " + e.getMessage(), e);
		}
	}
}
