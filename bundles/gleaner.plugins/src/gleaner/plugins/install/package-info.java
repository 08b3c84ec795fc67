/** Installing and removing plug-ins, and the trainer, which is one. */
package gleaner.plugins.install;
