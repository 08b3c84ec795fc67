/** Commands about training threads and their models. */
package gleaner.cli.training;
