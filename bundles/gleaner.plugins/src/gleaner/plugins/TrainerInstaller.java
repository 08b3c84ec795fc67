package gleaner.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings the trainer into this program from wherever it is to be had, and starts it without a restart. Not for the UI thread. */
public final class TrainerInstaller implements TrainerSource {
	private final Director director;

	private TrainerInstaller(Director director) {
		this.director = director;
	}

	/** For the program that is running. */
	public static TrainerInstaller ofThisProgram() {
		return new TrainerInstaller(Director.ofThisProgram());
	}

	@Override
	public Optional<TrainerPlace> place() throws PluginException {
		return TrainerPlace.find(director.program(), Optional.ofNullable(System.getProperty(TrainerPlace.PROPERTY)));
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
	public long size(TrainerPlace place) throws PluginException {
		if (!(place instanceof TrainerPlace.Site site)) return 0;
		Plugins plugins = Plugins.ofThisProgram();
		plugin(plugins, site);
		return plugins.size(site.address());
	}

	@Override
	public boolean add(TrainerPlace place) throws PluginException, InterruptedException {
		switch (place) {
		case TrainerPlace.Site site ->
			director.install(plugin(Plugins.ofThisProgram(), site), site.address(), true, Optional.empty());
		case TrainerPlace.Sources sources -> make(sources.script());
		}
		return LivePlugins.takeUp();
	}

	private static Plugins.Plugin plugin(Plugins plugins, TrainerPlace.Site site) throws PluginException {
		return Plugins.choose(plugins.offeredBy(site.address()), Optional.of(TrainerPlace.PLUGIN), "at " + site.address());
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
