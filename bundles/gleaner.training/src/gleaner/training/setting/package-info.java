/** What can be set about a training, and the kinds of nets. */
package gleaner.training.setting;
