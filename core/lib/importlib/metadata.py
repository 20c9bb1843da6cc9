"""What is known of installed packages: here none is."""

__all__ = ["PackageNotFoundError", "distribution", "distributions", "files", "metadata",
           "packages_distributions", "requires", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


def distribution(distribution_name):
    if not distribution_name:
        raise ValueError("A distribution name is required.")
    raise PackageNotFoundError(distribution_name)


def distributions(**kwargs):
    return iter(())


def metadata(distribution_name):
    return distribution(distribution_name)


def version(distribution_name):
    return distribution(distribution_name)


def files(distribution_name):
    return distribution(distribution_name)


def requires(distribution_name):
    return distribution(distribution_name)


def packages_distributions():
    return {}
